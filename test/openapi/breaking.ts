import { notContained, type Rooted } from './contained.ts';
import { operationsOf, type ApiDocument, type Operation, type Parameter } from './document.ts';
import type { JsonSchema } from './json-schema.ts';
import { removedFields } from './removed-fields.ts';

/**
 * What of a later API description would break somebody who was built from an earlier one: what they send must still be
 * taken, and what they get must still be what they expect. Empty when the later one only adds.
 */
export function breakingChanges(before: ApiDocument, after: ApiDocument): string[] {
  const now = new Map(operationsOf(after).map((placed) => [`${placed.method} ${placed.path}`, placed.operation]));
  return operationsOf(before).flatMap(({ method, path, operation }) => {
    const name = `${method} ${path}`;
    const later = now.get(name);
    if (later === undefined) return [`${name} is gone`];
    const rooted = (document: ApiDocument) => (schema: JsonSchema) => ({
      schema,
      components: document.components.schemas,
    });
    const pair: Pair = { before: operation, after: later, old: rooted(before), new: rooted(after) };
    return [...credentials(pair), ...parameters(pair), ...body(pair), ...answers(pair)].map(
      (text) => `${name} ${text}`,
    );
  });
}

interface Pair {
  readonly before: Operation;
  readonly after: Operation;
  readonly old: (schema: JsonSchema) => Rooted;
  readonly new: (schema: JsonSchema) => Rooted;
}

function credentials({ before, after }: Pair): string[] {
  const names = (operation: Operation) => (operation.security ?? []).flatMap((all) => Object.keys(all));
  return names(after)
    .filter((name) => !names(before).includes(name))
    .map((name) => `asks for ${name}`);
}

function parameters(pair: Pair): string[] {
  const key = (parameter: Parameter) => `${parameter.in} parameter ${parameter.name}`;
  const known = new Map((pair.before.parameters ?? []).map((parameter) => [key(parameter), parameter]));
  const later = new Map((pair.after.parameters ?? []).map((parameter) => [key(parameter), parameter]));
  return [
    ...[...known.keys()].filter((name) => !later.has(name)).map((name) => `${name} is gone`),
    ...[...later].flatMap(([name, parameter]) => {
      const old = known.get(name);
      const demanded = parameter.required === true && old?.required !== true ? [`${name} is required now`] : [];
      if (old === undefined) return demanded;
      const narrower = notContained(pair.old(old.schema), pair.new(parameter.schema));
      return [...demanded, ...narrower.map((fault) => `${name}${fault}`)];
    }),
  ];
}

function body(pair: Pair): string[] {
  const [old, later] = [pair.before.requestBody, pair.after.requestBody];
  if (old === undefined) return later?.required === true ? ['body is required now'] : [];
  if (later === undefined) return ['body is gone'];
  const demanded = later.required === true && old.required !== true ? ['body is required now'] : [];
  const changes = Object.entries(old.content).flatMap(([type, { schema }]) => {
    const target = later.content[type];
    if (target === undefined) return [`body ${type} is not taken any more`];
    const [from, to] = [pair.old(schema), pair.new(target.schema)];
    return [
      ...removedFields(from, to).map((place) => `body ${place} is gone`),
      ...notContained(from, to).map((fault) => `body ${fault}`),
    ];
  });
  return [...demanded, ...changes];
}

/** Answers of success. Of problems every client reads the same, and new codes may come. */
function answers(pair: Pair): string[] {
  return Object.entries(pair.before.responses).flatMap(([status, { content = {} }]) => {
    const later = pair.after.responses[status];
    if (later === undefined) return Number(status) < 400 ? [`answer ${status} is gone`] : [];
    return Object.entries(content).flatMap(([type, { schema }]) => {
      const target = later.content?.[type];
      if (target === undefined) return [`answer ${status} ${type} is gone`];
      const [from, to] = [pair.new(target.schema), pair.old(schema)];
      return [
        ...removedFields(to, from).map((place) => `answer ${status} ${place} is gone`),
        ...notContained(from, to).map((fault) => `answer ${status} ${fault}`),
      ];
    });
  });
}
