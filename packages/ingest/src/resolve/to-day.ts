/** A day as the database takes it; null stays null. */
export function toDay(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
