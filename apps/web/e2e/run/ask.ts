/** Asks the API behind the site. Returns the data of its answer; throws where it has errors. */
export async function ask<Data>(api: string, query: string, variables: object = {}): Promise<Data> {
  const answer = await fetch(api, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: { message: string }[] };
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join("\n"));
  return data;
}
