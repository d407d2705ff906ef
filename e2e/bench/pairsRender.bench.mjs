import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { ensureChromium } from '../../src/tools/chromium.mjs';

/*
 * Drawings of host pairs: the product's canvas beside sigma, force-graph and a plain Cytoscape, in a browser of its own that
 * paints with the processor and as often as it can, so that the time of a frame is what it costs. CPU time is that of the
 * page's main thread, which other programs on the machine do not change much; wall time they do. So ratios come first.
 */

const ROUNDS = 3;
const PAN_MS = 1500;
const SMALL = /** @type {const} */ ([200, 400]);
const LARGE = /** @type {const} */ ([2000, 5000]);
/** Drawn only when somebody insists. */
const HUGE = /** @type {const} */ ([10_000, 30_000]);
const BROWSER_FLAGS = [
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--enable-precise-memory-info',
];

/** @typedef {'hostscope' | 'sigma' | 'forceGraph' | 'default' | 'tuned'} RendererName */

/**
 * What one call cost the main thread: all of it, and JavaScript alone, in milliseconds.
 * @typedef {{ main: number, script: number }} Cost
 */

/**
 * @param {'production' | 'development'} mode
 * @returns {Promise<string>} the folder with the built page
 */
async function builtPage(mode) {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const outDir = mkdtempSync(path.join(tmpdir(), 'pairs-render-'));
  await build({
    root: fileURLToPath(new URL('pairsRender', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        '~': path.join(project, 'src'),
        tldts: path.join(project, 'node_modules/tldts/dist/index.esm.min.js'),
      },
    },
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    oxc: { jsx: { runtime: 'automatic' } },
    build: { outDir, target: 'es2023', chunkSizeWarningLimit: 5000 },
    worker: { format: 'es' },
  });
  return outDir;
}

/** @param {string} folder */
async function served(folder) {
  const types = new Map([
    ['.html', 'text/html'],
    ['.js', 'text/javascript'],
    ['.css', 'text/css'],
  ]);
  const server = createServer(({ url = '/' }, response) => {
    const name = path.basename(url);
    const file = url === '/' ? path.join(folder, 'index.html') : path.join(folder, 'assets', name);
    if (!existsSync(file)) return response.writeHead(404).end();
    return response
      .setHeader('content-type', types.get(path.extname(file)) ?? 'text/plain')
      .end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * A page in a fresh browser.
 * @param {string} url
 */
async function opened(url) {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: BROWSER_FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await page.waitForFunction(() => Reflect.has(window, 'bench'));

  /** @returns {Promise<Map<string, number>>} */
  async function metrics() {
    const { metrics: all } = await devtools.send('Performance.getMetrics');
    return new Map(all.map(({ name, value }) => [name, value]));
  }

  /**
   * Calls one of the page's actions.
   * @param {string} action
   * @param {...unknown} parameters
   */
  async function call(action, ...parameters) {
    const before = await metrics();
    const value = await page.evaluate(
      ([name, given]) => Reflect.get(window, 'bench')[name](...given),
      /** @type {const} */ ([action, parameters]),
    );
    const after = await metrics();
    /** @param {string} name */
    const spent = (name) => ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000;
    return { value, main: spent('TaskDuration'), script: spent('ScriptDuration') };
  }

  return {
    call,
    metrics,
    // A person who looks and does nothing: then libraries do what they have put off, so that a wait for a sign would not do.
    idle: (/** @type {number} */ ms) => page.waitForTimeout(ms),
    async heapMb() {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
    },
    close: () => browser.close(),
  };
}

/** @typedef {Record<string, number>} Figures by name */

/**
 * One drawing of one graph by one library, from the first frame to the second pan.
 * @param {string} url
 * @param {RendererName} name
 * @param {readonly [number, number]} size
 * @returns {Promise<Figures>}
 */
async function renderingFigures(url, name, size) {
  const page = await opened(url);
  try {
    await page.call('prepare', ...size);
    const heapBefore = await page.heapMb();
    const first = await page.call('show', name);
    const heap = (await page.heapMb()) - heapBefore;
    await page.idle(800);
    const cold = await page.call('pan', PAN_MS);
    await page.idle(5000);
    const warm = await page.call('pan', PAN_MS);
    const hovered = await page.call('hover', 9);
    await page.idle(1000);
    const after = await page.call('pan', PAN_MS);
    if (![cold, warm, after].every(({ value }) => value.isMoved)) throw new Error(`${name} was not moved`);
    return {
      first: first.value,
      firstMain: first.main,
      heap,
      ...panFigures('cold', cold),
      ...panFigures('warm', warm),
      ...panFigures('after', after),
      missed: 9 - hovered.value.picks.length,
      pick: median(hovered.value.picks),
      light: median(hovered.value.lights),
    };
  } finally {
    await page.close();
  }
}

/**
 * @param {string} name
 * @param {Cost & { value: { frames: number[] } }} cost
 * @returns {Figures}
 */
function panFigures(name, { value: { frames }, main, script }) {
  return {
    [name]: median(frames),
    [`${name}P95`]: frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? Number.NaN,
    [`${name}Main`]: main / frames.length,
    [`${name}Script`]: script / frames.length,
  };
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/**
 * The median of each figure over rounds in which the libraries take turns.
 * @param {string} url
 * @param {readonly RendererName[]} names
 * @param {readonly [number, number]} size
 * @returns {Promise<Map<RendererName, Figures>>}
 */
async function inTurn(url, names, size) {
  /** @type {Map<RendererName, Figures[]>} */
  const rounds = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) rounds.get(name)?.push(await renderingFigures(url, name, size));
  }
  return new Map([...rounds].map(([name, all]) => [name, medians(all)]));
}

/**
 * @param {readonly Figures[]} all
 * @returns {Figures}
 */
function medians(all) {
  return Object.fromEntries(
    Object.keys(all[0] ?? {}).map((key) => [key, median(all.map((figures) => figures[key] ?? Number.NaN))]),
  );
}

/**
 * One of a hundred elements changes: by the product's difference, and by `cy.json`.
 * @param {string} url
 * @param {RendererName} name
 */
async function updateMain(url, name) {
  const page = await opened(url);
  try {
    await page.call('prepare', ...LARGE);
    await page.call('show', name);
    await page.idle(1500);
    await page.call('prepareChange');
    return (await page.call('update')).main;
  } finally {
    await page.close();
  }
}

/**
 * @param {string} url
 * @param {'showGrouped' | 'showRaw'} action
 * @param {number} pairs
 */
async function egoFigures(url, action, pairs) {
  const page = await opened(url);
  try {
    await page.call('preparePairs', pairs);
    const before = await page.heapMb();
    const { main, value } = await page.call(action);
    return { main, wall: value, heap: (await page.heapMb()) - before };
  } finally {
    await page.close();
  }
}

/**
 * @param {string} url
 * @param {'force' | 'layered'} layout
 * @param {readonly [number, number]} size
 */
async function layoutGap(url, layout, size) {
  const page = await opened(url);
  try {
    await page.call('prepare', ...size);
    return (await page.call('layOut', layout)).value;
  } finally {
    await page.close();
  }
}

/**
 * Each time in a fresh page, for the first time is the one that a person waits for.
 * @param {string} url
 */
async function columnsMain(url) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await opened(url);
    try {
      await page.call('prepare', ...LARGE);
      times.push((await page.call('columns')).main);
    } finally {
      await page.close();
    }
  }
  return median(times);
}

/** What 50 mounts leave behind. The first ones are no part of it: code that is compiled and shapes of objects stay once. */
async function leftByMounts() {
  const page = await served(await builtPage('development'));
  const tab = await opened(page.url);
  try {
    await tab.call('prepare', ...SMALL);
    await tab.call('mounts', 25);
    const heapBefore = await tab.heapMb();
    const before = await tab.metrics();
    await tab.call('mounts', 50);
    const heap = (await tab.heapMb()) - heapBefore;
    const after = await tab.metrics();
    /** @param {string} name */
    const grown = (name) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    const canvases = (await tab.call('canvases')).value;
    return { heap, canvases, listeners: grown('JSEventListeners'), nodes: grown('Nodes') };
  } finally {
    await tab.close();
    page.close();
  }
}

/**
 * @param {number} value
 * @param {string} [unit]
 */
function text(value, unit = '') {
  if (Number.isNaN(value)) return '';
  const digits = Math.abs(value) < 10 ? 1 : 0;
  return `${value.toFixed(digits)}${unit}`;
}

/** @typedef {{ most?: number, unit?: string, of?: readonly [RendererName, number][] }} Goal */

/**
 * A row of the table: one figure of every library, what it has to be, and whether it is.
 * @param {string} figure
 * @param {Map<RendererName, Figures>} libraries
 * @param {string} key
 * @param {Goal} goal at most so much, and at most so many times another library's
 */
function row(figure, libraries, key, { most, unit = ' ms', of = [] }) {
  /** @param {RendererName} name */
  const value = (name) => libraries.get(name)?.[key] ?? Number.NaN;
  const own = value('hostscope');
  const limits = [
    ...(most === undefined ? [] : [{ words: `${most}${unit}`, limit: most }]),
    ...of.map(([name, times]) => ({ words: `${times} × ${LABELS[name]}`, limit: times * value(name) })),
  ];
  const ratios = of.map(([name]) => (own / value(name)).toFixed(2));
  return {
    figure,
    Hostscope: text(own, unit),
    sigma: text(value('sigma'), unit),
    'force-graph': text(value('forceGraph'), unit),
    Cytoscape: text(value('default'), unit) || text(value('tuned'), unit),
    'at most': limits.map(({ words }) => words).join(', '),
    ratio: ratios.join(', '),
    met: limits.every(({ limit }) => own <= limit) ? 'yes' : 'no',
  };
}

const LABELS = {
  hostscope: 'Hostscope',
  sigma: 'sigma',
  forceGraph: 'force-graph',
  default: 'Cytoscape',
  tuned: 'Cytoscape',
};

/**
 * @param {Figures} own
 * @param {Figures} [other] the plain Cytoscape's
 * @returns {Map<RendererName, Figures>}
 */
function pair(own, other = {}) {
  return new Map([
    ['hostscope', own],
    ['default', other],
  ]);
}

/** @param {string} url */
async function drawingRows(url) {
  const small = await inTurn(url, ['hostscope', 'sigma', 'forceGraph', 'default'], SMALL);
  const large = await inTurn(url, ['hostscope', 'sigma', 'forceGraph', 'tuned'], LARGE);
  const huge = await inTurn(url, ['hostscope', 'tuned'], HUGE);
  const own = large.get('hostscope');
  const slower = { times: (own?.afterMain ?? Number.NaN) / (own?.warmMain ?? Number.NaN) };
  return [
    row('200/400 first frame', small, 'first', { of: [['sigma', 1]] }),
    row('200/400 first frame, main CPU', small, 'firstMain', { of: [['default', 0.6]] }),
    row('200/400 warm pan, a frame', small, 'warm', { most: 16.7 }),
    row('200/400 warm pan, 95th of 100', small, 'warmP95', { most: 20 }),
    row('200/400 warm pan, JavaScript', small, 'warmScript', { most: 1 }),
    row('2,000/5,000 first frame', large, 'first', { of: [['sigma', 1]] }),
    row('2,000/5,000 first frame, main CPU', large, 'firstMain', { of: [['tuned', 0.35]] }),
    row('2,000/5,000 cold pan, a frame', large, 'cold', { most: 33, of: [['forceGraph', 1]] }),
    row('2,000/5,000 warm pan, a frame', large, 'warm', {
      most: 16.7,
      of: [
        ['sigma', 0.1],
        ['forceGraph', 0.5],
      ],
    }),
    row('2,000/5,000 warm pan, 95th of 100', large, 'warmP95', { most: 20 }),
    row('2,000/5,000 warm pan, main CPU', large, 'warmMain', { most: 16.7 }),
    row('2,000/5,000 warm pan, JavaScript', large, 'warmScript', { most: 1, of: [['sigma', 1]] }),
    row('2,000/5,000 lighting a neighbourhood', large, 'light', { most: 16.7, of: [['tuned', 0.1]] }),
    row('2,000/5,000 pan after that, main CPU', large, 'afterMain', { most: 16.7 }),
    row('2,000/5,000 pan after that, to before', pair(slower), 'times', { most: 1.5, unit: ' ×' }),
    row('2,000/5,000 finding the node pointed at', large, 'pick', { most: 2 }),
    row('2,000/5,000 nodes of 9 not found in 1.5 s', large, 'missed', { most: 0, unit: '' }),
    row('2,000/5,000 JavaScript heap', large, 'heap', { unit: ' MB', of: [['tuned', 0.5]] }),
    row('10,000/30,000 first frame, main CPU', huge, 'firstMain', { of: [['tuned', 0.3]] }),
    row('10,000/30,000 warm pan, main CPU', huge, 'warmMain', { most: 16.7 }),
  ];
}

/** @param {string} url */
async function otherRows(url) {
  const [own, json] = [await updateMain(url, 'hostscope'), await updateMain(url, 'tuned')];
  const grouped = await egoFigures(url, 'showGrouped', 50_000);
  const raw = await egoFigures(url, 'showRaw', 5000);
  const force = await layoutGap(url, 'force', LARGE);
  const layered = await layoutGap(url, 'layered', [150, 300]);
  const left = await leftByMounts();
  return [
    row('2,000/5,000 1 % changes, main CPU', pair({ main: own }, { main: json }), 'main', {
      of: [['default', 0.15]],
    }),
    row('50,000 pairs grouped, 5,000 raw, main CPU', pair(grouped, raw), 'main', { of: [['default', 0.2]] }),
    row('50,000 pairs grouped, heap', pair(grouped, raw), 'heap', { most: 5, unit: ' MB' }),
    row('columns of 2,000/5,000, main CPU', pair({ main: await columnsMain(url) }), 'main', { most: 25 }),
    row('longest gap while force lays out 2,000/5,000', pair(force), 'gap', { most: 50 }),
    row('longest gap while ELK lays out 150/300', pair(layered), 'gap', { most: 50 }),
    row('50 mounts in StrictMode, heap', pair(left), 'heap', { most: 1, unit: ' MB' }),
    row('50 mounts in StrictMode, canvases', pair(left), 'canvases', { most: 0, unit: '' }),
    row('50 mounts in StrictMode, listeners', pair(left), 'listeners', { most: 0, unit: '' }),
  ];
}

/**
 * @returns {Promise<import('../../src/tools/bench.mjs').BenchTable>}
 */
export async function bench() {
  const page = await served(await builtPage('production'));
  try {
    return {
      title: `Drawings of pairs (medians of ${ROUNDS} rounds in turn; all painted by the processor)`,
      rows: [...(await drawingRows(page.url)), ...(await otherRows(page.url))],
    };
  } finally {
    page.close();
  }
}
