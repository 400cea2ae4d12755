/** Returns an answer in a line of plain text: what is wrong, with the status that is true. */
export function toNotice(status: number, message: string): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return new Response(`${message}\n`, {
    status,
    headers: status === 503 ? { ...headers, "retry-after": "5" } : headers,
  });
}
