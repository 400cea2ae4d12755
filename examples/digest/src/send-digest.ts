import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PrismaClient } from "@annals/schema/client";
import { createTransport } from "nodemailer";
import { collectNews } from "./collect-news.ts";
import { readSent, writeSent } from "./sent.ts";
import type { Settings } from "./settings.ts";
import { type Mail, writeMail } from "./write-mail.ts";

/**
 * Sends a reader what is new, and remembers it. Returns how many events the mail tells of; without news, none is sent.
 * What could not be sent counts as not sent: it throws, and the next run sends it with what came since.
 */
export async function sendDigest(client: PrismaClient, settings: Settings): Promise<number> {
  const sent = await readSent(settings.state);
  const news = await collectNews(client, settings, sent);
  if (news.length === 0) return 0;
  await deliver(writeMail(news, settings), settings);
  const events = news.map(({ event }) => event);
  const told = new Set(events.flatMap(({ reports }) => reports));
  const others = sent.filter(({ reports }) => !reports.some((id) => told.has(id)));
  await writeSent(settings.state, [...others, ...events]);
  return news.length;
}

async function deliver(mail: Mail, { to, from, transport }: Settings): Promise<void> {
  if ("smtp" in transport) {
    const mailer = createTransport(transport.smtp);
    await mailer.sendMail({ to, from, ...mail }).finally(() => mailer.close());
    return;
  }
  const writer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await writer.sendMail({ to, from, ...mail });
  await mkdir(transport.folder, { recursive: true });
  await writeFile(join(transport.folder, `${mail.messageId.slice(1, 33)}.eml`), message);
}
