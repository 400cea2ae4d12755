// The island of the form that takes documents: they can be dropped anywhere on it, and it tells how far the ingest is while
// it runs. The form does the same without it, and its answer is the same page.

interface Progress {
  stage: string;
  read: number;
  stored: number;
  unchanged: number;
  failed: number;
}

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
    news.addEventListener("next", ({ data }) => {
      status.textContent = toWords(JSON.parse(data).data.ingestProgress);
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

function toWords({ stage, read, stored, unchanged, failed }: Progress): string {
  const counts = [`${read} read`, `${stored} stored`, `${unchanged} known already`];
  if (failed > 0) counts.push(`${failed} not stored`);
  return `${stage[0]?.toUpperCase()}${stage.slice(1)}: ${counts.join(", ")}.`;
}
