/** OpenCC's list of characters: `traditional simplified` and further choices, parted by spaces, joined by `|`. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
