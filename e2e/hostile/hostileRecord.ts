import { csdlFacts, type CsdlType } from '~/msgraph/csdlFacts';

type Json = string | number | boolean | Json[] | { readonly [name: string]: Json };

/** Navigation members that stand inline in what Hostscope reads; the others are lists of their own. */
const inline = new Set(['reputation', 'component', 'mostRecentSslCertificate']);

/**
 * A record of a type of Graph's schema in which every text is `payload`: each string, date and word of an enumeration, in the
 * record and whatever stands inside it. References to hosts are for the caller, who knows which.
 */
export function hostileRecord(type: string, payload: string): { [name: string]: Json } {
  const members: { [name: string]: Json } = {};
  for (const [name, of] of Object.entries(propertiesOf(type))) members[name] = valueOf(of, payload);
  return members;
}

function propertiesOf(type: string): Record<string, string> {
  const { base, properties, navigation } = typeNamed(type);
  const inherited = base === undefined ? {} : propertiesOf(base);
  const own = Object.entries(navigation).filter(([name]) => inline.has(name));
  return { ...inherited, ...properties, ...Object.fromEntries(own) };
}

function typeNamed(name: string): CsdlType {
  const type = csdlFacts.entityTypes[name] ?? csdlFacts.complexTypes[name];
  if (!type) throw new RangeError(`${name} is no type of the schema`);
  return type;
}

function valueOf(declared: string, payload: string): Json {
  const type = declared.replace(/!$/, '');
  const item = /^Collection\((.+)\)$/.exec(type)?.[1];
  if (item !== undefined) return [valueOf(item, payload)];
  if (type === 'Boolean') return true;
  if (/^(Int|Double|Single|Decimal)/.test(type)) return 7;
  if (csdlFacts.entityTypes[type] || csdlFacts.complexTypes[type]) return hostileRecord(type, payload);
  return payload;
}

/** How many texts a record holds, at any depth. */
export function countTexts(value: Json): number {
  if (typeof value === 'string') return 1;
  if (typeof value !== 'object') return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + countTexts(one), 0);
}
