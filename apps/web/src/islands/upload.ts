// The island of the form that takes documents: they can be dropped anywhere on it, and it tells how far the ingest is while
// it runs. The form does the same without it, and its answer is the same page.

import { type Progress, toProgressWords, toTotals } from "./ingest-progress.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]")) takeOver(form);

function takeOver(form: HTMLFormElement): void {
  const status = document.createElement("p");
  status.role = "status";
  const bar = document.createElement("progress");
  bar.ariaLabel = "Ingest";
  bar.hidden = true;
  form.append(status, bar);
  addDropping(form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    if (button?.disabled) return;
    if (button) button.disabled = true;
    bar.hidden = false;
    status.textContent = "Sending …";
    const news = new EventSource("/edit/progress");
    const given = countGiven(form);
    const runs = new Map<string, Progress>();
    bar.max = given;
    bar.removeAttribute("value");
    news.addEventListener("next", ({ data }) => {
      const progress: Progress = JSON.parse(data).data.ingestProgress;
      runs.set(progress.run, progress);
      const totals = toTotals([...runs.values()]);
      if (given > 1) bar.value = Math.min(given, totals.done);
      status.textContent = toProgressWords(progress.stage, totals, given);
    });
    try {
      await send(form);
    } catch {
      status.textContent =
        "The archive did not answer. What it had stored by then is stored; sending again does no harm.";
      bar.hidden = true;
      if (button) button.disabled = false;
    } finally {
      news.close();
    }
  });
}

/** Sends the form, and shows the page that answers it in the place of this one. */
async function send(form: HTMLFormElement): Promise<void> {
  // A field of the form is called "action", and takes the place of that property.
  const to = form.getAttribute("action") ?? location.href;
  const answer = await fetch(to, { method: "POST", body: new FormData(form) });
  if (answer.redirected) return location.assign(answer.url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = page.querySelector("main");
  if (main === null) throw new Error(`${to} answered ${answer.status}.`);
  document.title = page.title;
  document.querySelector("main")?.replaceWith(main);
  for (const next of main.querySelectorAll<HTMLFormElement>("form[data-upload]")) takeOver(next);
  main.focus();
  scrollTo(0, 0);
}

/** Each file is an ingest of its own, and so is what was pasted. */
function countGiven(form: HTMLFormElement): number {
  const given = new FormData(form);
  const files = given.getAll("file").filter((file) => file instanceof File && file.name !== "");
  return files.length + (given.get("text") ? 1 : 0);
}

function addDropping(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("input[type=file]");
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    const files = event.dataTransfer?.files;
    if (field === null || files === undefined || files.length === 0) return;
    event.preventDefault();
    field.files = files;
  });
}
