import NotFoundPage from "../not-found.tsx";

export { metadata } from "../not-found.tsx";

/** Shown in place of any page whose address names nothing in the archive, with status 404: see `src/proxy.ts`. */
export default NotFoundPage;
