const mostByItself = 3;

/**
 * Lets a list of pages grow where it is: coming near its end fetches the page that the link to the next one leads to, and
 * puts its entries below. After a few pages the foot of the page is left in reach, and the link is for a click. The link
 * itself stays what it is. Whoever stands on it stands on the first of the new entries then, not at the top of the page.
 */
export function growList(list: HTMLElement): void {
  const status = document.createElement("p");
  status.role = "status";
  status.dataset.growStatus = "";
  list.after(status);
  let grown = 0;
  let isBusy = false;
  const grow = async (link: HTMLAnchorElement) => {
    if (isBusy) return;
    isBusy = true;
    status.textContent = "Fetching more …";
    try {
      const entries = await fetchEntries(link);
      const isStoodOn = document.activeElement === link;
      addPage(list, link, entries);
      status.textContent = `${entries.articles.length} more below.`;
      if (isStoodOn) entries.articles[0]?.querySelector("a")?.focus();
      grown += 1;
    } catch {
      // The next page is still a page of its own.
      location.assign(link.href);
    } finally {
      isBusy = false;
    }
    watch();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const link = findNext(document);
      if (link === null || grown >= mostByItself || !entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void grow(link);
    },
    { rootMargin: "600px" },
  );
  const watch = () => {
    const link = findNext(document);
    if (link === null) return;
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void grow(link);
    });
    if (grown < mostByItself) observer.observe(link);
  };
  watch();
}

/** What the next page has: its list, the entries in it, and the link to the page behind it, if there is one. */
interface Fetched {
  list: Element;
  articles: Element[];
  next: HTMLAnchorElement | null;
}

async function fetchEntries(link: HTMLAnchorElement): Promise<Fetched> {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${link.href} is ${answer.status}.`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = page.querySelector("[data-grows]");
  if (list === null) throw new Error(`${link.href} has no list.`);
  return { list, articles: [...list.querySelectorAll("article")], next: findNext(page) };
}

/** Puts the entries of the next page below, and the link to the page behind it in the place of ours. */
function addPage(list: HTMLElement, link: HTMLAnchorElement, { list: more, next }: Fetched): void {
  joinSameYear(list.lastElementChild, more.firstElementChild);
  list.append(...more.children);
  const pager = link.closest("nav");
  // The way back to the first entries is the page as it stands; only the way on has changed.
  if (next === null) link.remove();
  else link.replaceWith(next);
  if (pager?.childElementCount === 0) pager.remove();
}

/** A year that the page ended in goes on under its own heading. */
function joinSameYear(last: Element | null, first: Element | null): void {
  if (last === null || first === null || toHeading(last) !== toHeading(first)) return;
  last.lastElementChild?.append(...(first.lastElementChild?.children ?? []));
  first.remove();
}

function toHeading(group: Element): string | null {
  return group.firstElementChild?.textContent ?? null;
}

function findNext(root: ParentNode): HTMLAnchorElement | null {
  return root.querySelector<HTMLAnchorElement>('nav a[rel="next"]');
}
