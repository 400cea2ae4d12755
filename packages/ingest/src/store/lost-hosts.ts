/** For sessions that a library opens: the queue's. */
export { noticeLostServer } from "@annals/schema/client";
