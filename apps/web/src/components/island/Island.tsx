/** A module of `src/islands/` that improves what the page has already; it is fetched after the page is drawn. */
export function Island({ name }: { name: "timeline" | "search" | "upload" }) {
  return <script type="module" async src={`/islands/${name}.js`} />;
}
