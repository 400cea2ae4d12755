import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { ingest, readInputs } from "@annals/ingest";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sendDigest } from "./send-digest.ts";
import type { Settings } from "./settings.ts";
import { writeMail } from "./write-mail.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
/** The newspaper story that gives no day, and the wire story of the same talks that gives it. */
const [undatedStory, datedStory] = ["004_4c22695bb06a9ad7.txt", "003_001ad3390d2de21d.txt"];

let database: TestDatabase;
let server: SMTPServer;
let folder: string;
let smtp: string;
let isOpen = true;
const received: { to: string[]; raw: string }[] = [];

const store = async (...names: string[]) => {
  const { failures } = await ingest(database.client, readInputs(names.map((name) => join(seeds, name))));
  expect(failures).toEqual([]);
};

const toSettings = (changes: Partial<Settings> = {}): Settings => ({
  to: "Reader <reader@example.org>",
  from: "annals@example.org",
  follow: ["japan", "sergei-lavrov"],
  since: new Date("2017-01-01"),
  siteUrl: "https://archive.example",
  transport: { smtp },
  state: join(folder, "state.json"),
  ...changes,
});

beforeAll(async () => {
  database = await createTestDatabase();
  await store(undatedStory);
  server = new SMTPServer({
    // Its own certificate is nobody's; a real server's is checked.
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === "annals" && password === "secret" ? done(null, { user: username }) : done(new Error("no")),
    onRcptTo: (_address, _session, done) => done(isOpen ? null : new Error("The mailbox is full.")),
    async onData(stream, { envelope }, done) {
      received.push({ to: envelope.rcptTo.map(({ address }) => address), raw: await text(stream) });
      done(null);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  smtp = `smtp://annals:secret@127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise<void>((done) => server.close(() => done()));
  await database.close();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-digest-"));
  received.length = 0;
  return () => rm(folder, { recursive: true });
});

const read = async () => {
  const [mail, ...others] = received.splice(0);
  expect(others).toEqual([]);
  return mail === undefined ? null : PostalMime.parse(mail.raw);
};

describe("a digest over SMTP", () => {
  it("tells of the followed once, and again when a document dates it better", async () => {
    expect(await sendDigest(database.client, toSettings())).toBe(2);
    const first = await read();
    expect(first).toMatchObject({ subject: "Annals: 2 new", from: { address: "annals@example.org" } });
    expect(first?.to).toMatchObject([{ name: "Reader", address: "reader@example.org" }]);
    expect(first?.text).toContain("* 2017: Japan, Russia hold talks on security, territorial dispute\n");
    expect(first?.text).toContain("Dated by “2017” (Japan Today).");
    expect(first?.html).toContain(
      ">Japan, Russia hold talks on security, territorial dispute</a>, 2017<br>With Japan",
    );

    expect(await sendDigest(database.client, toSettings())).toBe(0);
    expect(await read()).toBeNull();

    await store(datedStory);
    expect(await sendDigest(database.client, toSettings())).toBeGreaterThan(0);
    const second = await read();
    const [, changed] = second?.text?.split("CHANGED SINCE IT WAS SENT") ?? [];
    expect(changed).toContain("* 20 March 2017: Japan, Russia hold talks");
    expect(changed).toContain("told by Japan Today, TASS.");
    expect(changed).toContain("Changed: its date was given as 2017; 1 more report tells of it.");
    expect(second?.messageId).not.toBe(first?.messageId);

    expect(await sendDigest(database.client, toSettings())).toBe(0);
    expect(await read()).toBeNull();
  });

  it("is sent again where the server refused it", async () => {
    isOpen = false;
    await expect(sendDigest(database.client, toSettings())).rejects.toThrow("The mailbox is full.");
    isOpen = true;
    expect(await sendDigest(database.client, toSettings())).toBeGreaterThan(0);
    expect(received.map(({ to }) => to)).toEqual([["reader@example.org"]]);
  });
});

describe("a digest to a file", () => {
  it("is a whole mail, and the same news is the same mail", async () => {
    const transport = { folder: join(folder, "mails") };
    const settings = toSettings({ transport });
    await sendDigest(database.client, settings);
    await rm(settings.state);
    await sendDigest(database.client, settings);
    const [name, ...others] = await readdir(transport.folder);
    expect(others).toEqual([]);
    const mail = await PostalMime.parse(await readFile(join(transport.folder, name ?? "")));
    expect(mail.messageId).toBe(`<${name?.replace(".eml", "")}@archive.example>`);
    expect(mail.text).toContain("https://archive.example/events/2017-03-20-japan-russia-hold-talks");
  });
});

describe("from the command line", () => {
  const main = join(import.meta.dirname, "main.ts");
  const env = () => ({ ...process.env, DATABASE_URL: database.connectionString });
  const mail = { to: "reader@example.org", from: "annals@example.org" };
  const start = async (settings: object) => {
    const path = join(folder, "digest.json");
    await writeFile(path, JSON.stringify(settings));
    const child = spawn(process.execPath, [main, path], { env: env(), stdio: ["ignore", "ignore", "pipe"] });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    return { said, code };
  };

  it("writes the mail and what was sent beside the settings file", async () => {
    expect(await start({ ...mail, follow: ["japan"] })).toMatchObject({ code: 0 });
    expect(await readdir(folder)).toEqual(["digest-state.json", "digest.json", "digests"]);
    expect(await readdir(join(folder, "digests"))).toHaveLength(1);
  });

  it("names every setting that cannot be used", async () => {
    const { said, code } = await start({ ...mail, follow: [], smtp: "mail.example" });
    expect(code).toBe(2);
    expect(said).toMatch(/\nfollow: .*\nsmtp: /);
  });
});

describe("whom to follow", () => {
  it("leaves out events that only mention them, and those before the day of interest", async () => {
    const settings = toSettings({ follow: ["ukraine"] });
    expect(await sendDigest(database.client, settings)).toBe(0);
    const earlier = toSettings({ follow: ["japan"], since: new Date("2099-01-01") });
    expect(await sendDigest(database.client, earlier)).toBe(0);
  });

  it("names slugs that the archive does not have", async () => {
    const settings = toSettings({ follow: ["japan", "atlantis"] });
    await expect(sendDigest(database.client, settings)).rejects.toThrow(
      "The archive has no entity atlantis.",
    );
  });
});

it("writes what pages say as words, and not as HTML", () => {
  const event = { reports: ["rep-1"], title: "<b>Talks</b> & more", date: null };
  const item = {
    event,
    slug: "talks",
    when: "undated",
    about: ["A"],
    sources: [],
    evidence: null,
    changes: null,
  };
  const { html, text } = writeMail([item], { siteUrl: "https://archive.example", to: "a@example.org" });
  expect(html).toContain("&lt;b&gt;Talks&lt;/b&gt; &amp; more</a>, undated");
  expect(text).toContain("* undated: <b>Talks</b> & more");
});
