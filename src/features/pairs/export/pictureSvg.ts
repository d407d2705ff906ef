import type { Outline, Picture, Shape } from './shape';
import { xmlText } from './xmlText';

/**
 * A picture as SVG 1.1. Only shapes and text: no links, scripts, styles or anything from elsewhere, and every text is
 * escaped, so that the file does nothing wherever it is opened.
 */
export function pictureSvg({ width, height, title, shapes }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<title>${xmlText(title)}</title>`,
    ...shapes.map(shapeMarkup),
    '</svg>',
    '',
  ].join('\n');
}

function shapeMarkup(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius, fill, opacity, outline } = shape;
      return element('rect', { x, y, width, height, rx: radius, fill, opacity, ...outlineOf(outline) });
    }
    case 'circle': {
      const { at, radius, fill, outline } = shape;
      return element('circle', {
        cx: at.x,
        cy: at.y,
        r: radius,
        fill: fill ?? 'none',
        ...outlineOf(outline),
      });
    }
    case 'line': {
      const { from, to, outline } = shape;
      return element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...outlineOf(outline) });
    }
    case 'curve': {
      const [from, control, to] = [shape.from, shape.control, shape.to].map(
        ({ x, y }) => `${short(x)} ${short(y)}`,
      );
      const d = `M${from} Q${control} ${to}`;
      return element('path', { d, fill: 'none', ...outlineOf(shape.outline) });
    }
    case 'polygon': {
      const points = shape.points.map(({ x, y }) => `${short(x)},${short(y)}`).join(' ');
      return element('polygon', { points, fill: shape.fill });
    }
    case 'text':
      return textMarkup(shape);
  }
}

function textMarkup({ text, at, anchor, size, isBold, fill }: Shape & { kind: 'text' }): string {
  const attributes = {
    x: at.x,
    // Programs differ in what they know of baselines; a third of the size below the middle is right in all of them.
    y: at.y + size * 0.35,
    'font-size': size,
    'font-weight': isBold ? 600 : 400,
    'text-anchor': anchor,
    fill,
    // Letters of a right-to-left script are not to turn the dots of a name around.
    direction: 'ltr',
    'unicode-bidi': 'isolate',
  };
  return `<text ${attributeText(attributes)}>${xmlText(text)}</text>`;
}

function outlineOf(outline: Outline | null): Readonly<Record<string, string | number>> {
  if (!outline) return {};
  const { colour, width, dash } = outline;
  return {
    stroke: colour,
    'stroke-width': width,
    ...(dash.length > 0 ? { 'stroke-dasharray': dash.map(short).join(' ') } : {}),
  };
}

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, attributes: Attributes): string {
  return `<${name} ${attributeText(attributes)}/>`;
}

function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${typeof value === 'number' ? short(value) : xmlText(value)}"`)
    .join(' ');
}

/** A hundredth of a pixel is finer than anybody sees. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
