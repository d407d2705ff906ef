const dot = /\[\.\]|\./g;
const colon = /\[:\]|:/g;
const scheme = /^([a-z][a-z0-9+.-]*):\/\//i;

/**
 * A host, `host:port`, e-mail address or URL that no program turns into a link: `hxxps://a[.]example/x.js`,
 * `2001[:]db8[:][:]1`. Paths stay as they are; what is defanged already is not defanged twice.
 */
export function defang(hostOrUrl: string): string {
  const head = scheme.exec(hostOrUrl)?.[0] ?? '';
  const rest = hostOrUrl.slice(head.length);
  const pathAt = rest.search(/[/?#\\]/);
  const authority = pathAt < 0 ? rest : rest.slice(0, pathAt);
  return defangedScheme(head) + defangedAuthority(authority) + rest.slice(authority.length);
}

function defangedScheme(head: string): string {
  const name = head.slice(0, -3).toLowerCase();
  if (name === 'http' || name === 'https') return `hxxp${name.slice(4)}://`;
  if (name === 'ftp') return 'fxp://';
  return ['', 'hxxp', 'hxxps', 'fxp'].includes(name) ? head : head.replace('://', '[://]');
}

function defangedAuthority(authority: string): string {
  const dotted = authority.replace(dot, '[.]').replace(/\[@\]|@/g, '[@]');
  return authority.replace(colon, ':').split(':').length > 2 ? defangedIpv6(dotted) : dotted;
}

/** `[2001:db8::1]:443` keeps its own brackets and the colon before the port, which tell the two apart. */
function defangedIpv6(authority: string): string {
  const portAt = authority.lastIndexOf(']:');
  const hasPort = authority.startsWith('[') && portAt > 0 && /^\d+$/.test(authority.slice(portAt + 2));
  const address = hasPort ? authority.slice(0, portAt) : authority;
  return address.replace(colon, '[:]') + authority.slice(address.length);
}
