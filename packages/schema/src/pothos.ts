/**
 * What a Pothos schema over the models needs to know of them, made by the generator of `@pothos/plugin-prisma`:
 * `new SchemaBuilder<{ PrismaTypes: PrismaTypes }>({ plugins: [PrismaPlugin], prisma: { client, dmmf: getDatamodel() } })`.
 */
export { type default as PrismaTypes, getDatamodel } from "../generated/pothos.ts";
