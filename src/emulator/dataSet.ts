import type { Resource } from './dataSource';
import { DataSetError, described, pathText } from '~/emulator/datasets/DataSetError';
import { type CollectionName, collectionNames, recordSchemas } from '~/emulator/datasets/dataSetSchema';
import { jsonMistake, place } from '~/emulator/datasets/jsonMistake';
import { passedLimit } from '~/emulator/datasets/jsonLimits';
import { withoutMembers } from './withoutMembers';

/** Records of Graph that come from a file, by collection. Plain data: it can be sent from a worker. */
export interface DataSet {
  /** The name of the file. */
  readonly name: string;
  /** The title that the file gives itself in `name`, else the name of the file without its ending. */
  readonly title: string;
  readonly collections: { readonly [name in CollectionName]?: readonly Resource[] };
}

/** Bytes; a larger file is refused. */
export const largestDataSet = 200_000_000;

/** Names that reach the prototype of an object when code is careless with them (CWE-1321). */
const refusedNames = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a data set: one JSON object, whose members are collections of resources as Graph sends them.
 * The format is in docs/data-set.md. Nothing of a refused file is kept.
 *
 * @throws DataSetError with a sentence for a person: file, place, what belongs there, and what was found.
 */
export function parseDataSet(fileName: string, text: string): DataSet {
  const json = parsedJson(fileName, text.replace(/^\uFEFF/, ''));
  refuseNames(fileName, json, []);
  const members = topObject(fileName, json);
  const { name } = members;
  if (name !== undefined && typeof name !== 'string') {
    throw new DataSetError(fileName, `name: expected a text, found ${described(name)}`);
  }
  return {
    name: fileName,
    title: name ?? fileName.replace(/\.json$/i, ''),
    collections: checkedCollections(fileName, withoutMembers(members, '$schema', 'name')),
  };
}

function parsedJson(fileName: string, text: string): unknown {
  const problem = textProblem(text);
  if (problem) throw new DataSetError(fileName, problem);
  const limit = passedLimit(text);
  if (limit) {
    const { line, column } = place(text, limit.at);
    throw new DataSetError(fileName, `refused at line ${line}, column ${column}: ${limit.limit}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    const { line, column, expected } = jsonMistake(text);
    throw new DataSetError(
      fileName,
      `not valid JSON at line ${line}, column ${column}: expected ${expected}`,
    );
  }
}

function textProblem(text: string): string | undefined {
  if (text.length > largestDataSet) {
    return `larger than ${largestDataSet.toLocaleString('en')} bytes`;
  }
  if (text.trim() === '') return 'the file is empty';
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('\u001F')) {
    return 'the file is an archive or compressed; unpack it first';
  }
  if (text.slice(0, 1000).includes('\u0000')) return 'the file is not text in UTF-8';
  return text.startsWith('<') ? 'the file is HTML or XML, not JSON' : undefined;
}

function refuseNames(fileName: string, value: unknown, path: readonly PropertyKey[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = typeof inner === 'object' || refusedNames.has(key) ? [...path, pathPart(value, key)] : path;
    if (refusedNames.has(key))
      throw new DataSetError(fileName, `${pathText(here)}: this member name is refused`);
    refuseNames(fileName, inner, here);
  }
}

function pathPart(parent: object, key: string): PropertyKey {
  return Array.isArray(parent) ? Number(key) : key;
}

function topObject(fileName: string, json: unknown): { readonly [name: string]: unknown } {
  const known = collectionNames.join(', ');
  if (Array.isArray(json)) {
    const hint = `put the array under the name of its collection, as in { "hostPorts": [ … ] }; the names are ${known}`;
    throw new DataSetError(fileName, `expected an object, found an array; ${hint}`);
  }
  if (typeof json !== 'object' || json === null) {
    throw new DataSetError(fileName, `expected an object, found ${described(json)}`);
  }
  if ('value' in json || '@odata.context' in json) {
    const hint = `put its records under the name of their collection, as in { "hostPorts": [ … ] }; the names are ${known}`;
    throw new DataSetError(fileName, `this is an answer of Graph; ${hint}`);
  }
  if ('log' in json)
    throw new DataSetError(fileName, 'this is a HAR file (recorded requests), not a data set');
  return json as { readonly [name: string]: unknown };
}

function checkedCollections(
  fileName: string,
  members: { readonly [name: string]: unknown },
): DataSet['collections'] {
  const problems = new Problems();
  for (const [name, records] of Object.entries(members)) {
    const collection = collectionNames.find((one) => one === name);
    if (!collection) {
      throw new DataSetError(
        fileName,
        `${name}: no such collection; the names are ${collectionNames.join(', ')}`,
      );
    }
    if (Array.isArray(records)) checkRecords(collection, records, problems);
    else problems.add(`${name}: expected an array, found ${described(records)}`);
  }
  if (problems.first !== undefined) throw new DataSetError(fileName, problems.text());
  return members;
}

function checkRecords(collection: CollectionName, records: readonly unknown[], problems: Problems): void {
  const schema = recordSchemas[collection];
  for (const [index, record] of records.entries()) {
    const { error } = schema.safeParse(record);
    for (const issue of error?.issues ?? []) {
      const path = pathText([collection, index, ...issue.path]);
      problems.add(`${path}: expected ${issue.message}, found ${described(valueAt(record, issue.path))}`);
    }
  }
}

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  let value = record;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // Checked to be an object; its members stay unknown.
    value = (value as { readonly [name: PropertyKey]: unknown })[part];
  }
  return value;
}

/** The first problem of a file, and the number of the others. */
class Problems {
  first: string | undefined;
  #others = 0;

  add(problem: string): void {
    if (this.first === undefined) this.first = problem;
    else this.#others += 1;
  }

  text(): string {
    if (this.#others === 0) return `${this.first}`;
    return `${this.first} (and ${this.#others.toLocaleString('en')} more ${this.#others === 1 ? 'problem' : 'problems'})`;
  }
}
