import { type DensityUnit, toUnitText } from "../time/density.ts";

/** A period in units from the first one of its figure, both ends included. */
interface Period {
  from: number;
  to: number;
}

/** A figure that a period is chosen on, and the form that keeps it. */
interface Brush {
  unit: DensityUnit;
  first: number;
  length: number;
  plot: HTMLElement;
  form: HTMLFormElement;
  fromField: HTMLInputElement;
  toField: HTMLInputElement;
}

/**
 * Lets a period be drawn on a density with the pointer, and be moved with the arrow keys. What is chosen is written into the
 * fields of the form, which is sent when the pointer is let go or Enter is pressed: the same address as by hand.
 */
export function addBrush(figure: HTMLElement, form: HTMLFormElement): void {
  const plot = figure.querySelector<HTMLElement>("[data-brush-plot]");
  const fromField = form.elements.namedItem("from");
  const toField = form.elements.namedItem("to");
  const { brush: unit, first, length, from, to } = figure.dataset;
  if (plot === null || (unit !== "year" && unit !== "month")) return;
  if (!(fromField instanceof HTMLInputElement && toField instanceof HTMLInputElement)) return;
  const brush: Brush = { unit, first: Number(first), length: Number(length), plot, form, fromField, toField };
  const last = brush.length - 1;
  let period: Period = { from: Number(from ?? 0), to: Number(to ?? last) };
  const window = add(plot, "window");
  const handles = { from: add(plot, "handle"), to: add(plot, "handle") };
  const draw = () => {
    place(window, period.from / brush.length, (period.to + 1 - period.from) / brush.length);
    window.hidden = period.from === 0 && period.to === last;
    for (const end of ["from", "to"] as const) {
      const unitsFromLeft = end === "from" ? period.from : period.to + 1;
      place(handles[end], unitsFromLeft / brush.length, null);
      handles[end].ariaValueNow = String(period[end]);
      handles[end].ariaValueText = toUnitText(brush.first + period[end], unit);
    }
  };
  const choose = (next: Period) => {
    period = { from: clamp(next.from, 0, last), to: clamp(next.to, 0, last) };
    fromField.value = toUnitText(brush.first + period.from, unit);
    toField.value = toUnitText(brush.first + period.to, unit);
    draw();
  };
  for (const end of ["from", "to"] as const) {
    const handle = handles[end];
    handle.dataset.end = end;
    handle.role = "slider";
    handle.tabIndex = 0;
    handle.ariaLabel = end === "from" ? "The period begins" : "The period ends";
    handle.ariaValueMin = "0";
    handle.ariaValueMax = String(last);
    handle.addEventListener("keydown", (event) => {
      if (event.key === "Enter") form.requestSubmit();
      const at = findMoved(event.key, period[end], last);
      if (at === null) return;
      event.preventDefault();
      choose(
        end === "from"
          ? { from: Math.min(at, period.to), to: period.to }
          : { from: period.from, to: Math.max(at, period.from) },
      );
    });
  }
  draw();
  addPointer(brush, handles, () => period, choose);
}

/** Where an end goes by a key; null by any other. */
function findMoved(key: string, at: number, last: number): number | null {
  const moves: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - 10,
    PageUp: at + 10,
    Home: 0,
    End: last,
  };
  return moves[key] ?? null;
}

function addPointer(
  { plot, length, form }: Brush,
  handles: { from: HTMLElement; to: HTMLElement },
  getPeriod: () => Period,
  choose: (period: Period) => void,
): void {
  const findUnit = (event: PointerEvent) => {
    const box = plot.getBoundingClientRect();
    return clamp(Math.floor(((event.clientX - box.left) / box.width) * length), 0, length - 1);
  };
  let anchor: number | null = null;
  plot.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const { from, to } = getPeriod();
    // An end that is taken moves against the other; anywhere else a new period begins.
    if (event.target === handles.from) anchor = to;
    else if (event.target === handles.to) anchor = from;
    else anchor = findUnit(event);
    plot.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  plot.addEventListener("pointermove", (event) => {
    if (anchor === null) return;
    const at = findUnit(event);
    choose({ from: Math.min(anchor, at), to: Math.max(anchor, at) });
  });
  plot.addEventListener("pointerup", () => {
    if (anchor === null) return;
    anchor = null;
    form.requestSubmit();
  });
  plot.addEventListener("pointercancel", () => {
    anchor = null;
  });
}

function add(parent: HTMLElement, part: string): HTMLElement {
  const element = document.createElement("div");
  element.dataset.part = part;
  parent.append(element);
  return element;
}

function place(element: HTMLElement, left: number, width: number | null): void {
  element.style.left = `${left * 100}%`;
  if (width !== null) element.style.width = `${width * 100}%`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
