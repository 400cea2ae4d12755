import { builder } from "../../builder.ts";
import { toAccessError, type UserError, UserErrorRef } from "./user-error.type.ts";

const CheckTokenPayload = builder.objectRef<{ errors: UserError[] }>("CheckTokenPayload").implement({
  description: "What `checkToken` answers.",
  fields: (t) => ({
    errors: t.field({
      type: [UserErrorRef],
      description: "Why the request may not change the archive; empty if it may.",
      resolve: ({ errors }) => errors,
    }),
  }),
});

// A mutation, though it changes nothing: what is asked by GET may be kept, and never depends on who asks.
builder.mutationField("checkToken", (t) =>
  t.field({
    type: CheckTokenPayload,
    description: "Says whether the request may change the archive, and changes nothing.",
    resolve: (_root, _args, { access }) => ({ errors: access === "granted" ? [] : [toAccessError(access)] }),
  }),
);
