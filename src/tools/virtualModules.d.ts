/**
 * IANA's service names by port number, decoded when the module is first loaded. About 32 kB gzip: load it with
 * `import('virtual:iana-services')`. Made by `ianaServices.mjs`.
 */
declare module 'virtual:iana-services' {
  export const ianaServices: {
    readonly tcp: ReadonlyMap<number, string>;
    readonly udp: ReadonlyMap<number, string>;
  };
}
