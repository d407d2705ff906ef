import type { Page } from 'playwright/test';

/** Whatever a payload could have made of itself: elements, handlers, addresses that run, and traces of its having run. */
export function made(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    const foreign = elements.filter(
      (element) =>
        element.matches(
          'img, iframe, object, embed, marquee, b b, title ~ title, base, form form, a:not(.brand, .skip-link)',
        ) ||
        (element.matches('textarea') && element.closest('.copy-by-hand') === null) ||
        (element.matches('script') && !element.getAttribute('src')?.startsWith('/assets/')) ||
        (element.matches('svg') && element.querySelector('path, line, rect, circle') === null),
    );
    const isForeign = (url: string) => new URL(url, location.href).origin !== location.origin;
    const armed = elements.flatMap((element) =>
      [...element.attributes].filter(
        ({ name, value }) =>
          name.startsWith('on') ||
          name === 'srcdoc' ||
          (['href', 'src', 'action', 'formaction'].includes(name) && isForeign(value)),
      ),
    );
    return [
      ...foreign.map((element) => element.outerHTML.slice(0, 200)),
      ...armed.map(({ name, value }) => `${name}="${value}"`),
      ...('polluted' in {} ? ['Object.prototype.polluted'] : []),
    ];
  });
}

/** Characters in the page's texts that nobody can see, or that move what can be seen, each with what stands around it. */
export function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Tabs and line breaks are white space to a page; a joiner between pictures and what makes a picture colourful may stay.
    const hidden =
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Bidi_Control}\u200b-\u200d\u2060\ufeff\u00ad\u2028\u2029\p{Surrogate}\u{e0000}-\u{e0fff}]/u;
    const found: string[] = [];
    const look = (text: string, where: string) => {
      const at = text.search(hidden);
      if (at !== -1) found.push(`${where}: ${JSON.stringify(text.slice(Math.max(0, at - 20), at + 20))}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      look(walker.currentNode.nodeValue ?? '', walker.currentNode.parentElement?.tagName ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        look(element.getAttribute(name) ?? '', `${element.tagName} ${name}`);
    }
    look(document.title, 'title');
    return found;
  });
}
