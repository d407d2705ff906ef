const options = {
  skip: /([?&](?:\$|%24)skip=)(\d{1,9})(?=&|$)/i,
  top: /([?&](?:\$|%24)top=)(\d{1,9})(?=&|$)/i,
};
const skipToken = /[?&](?:\$|%24)skiptoken=/i;

/** How many records the link leaves out; `null` if it does not say so, or not alone. */
export function skipOf(url: URL): number | null {
  return skipToken.test(url.search) ? null : numberIn(url, 'skip');
}

/** The number of an option in a link, or `null` where there is none. */
export function numberIn(url: URL, option: keyof typeof options): number | null {
  const number = options[option].exec(url.search)?.[2];
  return number === undefined ? null : Number(number);
}

/** The same link with another number for an option that it has, every other character as the service wrote it. */
export function withOption(url: URL, option: keyof typeof options, value: number): URL {
  return new URL(url.href.replace(options[option], (_, name: string) => `${name}${value}`));
}
