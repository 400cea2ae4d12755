import { DataFactory, type Quad, type Quad_Subject } from "n3";
import { type LinkedNode, type LinkedValue, vocabularies } from "./linked-node.ts";

const { blankNode, literal, namedNode, quad } = DataFactory;
const xsd = "http://www.w3.org/2001/XMLSchema#";
const rdfType = namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

/** Returns what a node says as RDF, the same as JSON-LD's own algorithm makes of it. */
export function toQuads(node: LinkedNode): Quad[] {
  const quads: Quad[] = [];
  addNode(quads, node);
  return quads;
}

function addNode(quads: Quad[], node: LinkedNode): Quad_Subject {
  const subject = node["@id"] === undefined ? blankNode() : namedNode(node["@id"]);
  quads.push(quad(subject, rdfType, namedNode(toIri(node["@type"]))));
  for (const [name, value] of Object.entries(node)) {
    if (!name.startsWith("@")) addValue(quads, subject, name, value ?? null);
  }
  return subject;
}

function addValue(quads: Quad[], subject: Quad_Subject, name: string, value: LinkedValue): void {
  const predicate = namedNode(toIri(name));
  if (value === null) return;
  if (typeof value === "string") quads.push(quad(subject, predicate, literal(value)));
  else if (typeof value === "number")
    quads.push(quad(subject, predicate, literal(String(value), namedNode(`${xsd}integer`))));
  else if (isList(value)) for (const entry of value) addValue(quads, subject, name, entry);
  else if (isLiteral(value))
    quads.push(quad(subject, predicate, literal(value["@value"], namedNode(value["@type"]))));
  else if (isNode(value)) quads.push(quad(subject, predicate, addNode(quads, value)));
  else quads.push(quad(subject, predicate, namedNode(value["@id"])));
}

const isList = (value: LinkedValue): value is readonly LinkedValue[] => Array.isArray(value);

const isLiteral = (value: object): value is { "@value": string; "@type": string } => "@value" in value;

const isNode = (value: object): value is LinkedNode => "@type" in value;

function toIri(name: string): string {
  return name.startsWith("dcterms:")
    ? vocabularies.dcterms + name.slice("dcterms:".length)
    : vocabularies.schema + name;
}
