import type { Outline, Picture, Shape } from './shape';

/** The largest canvas that browsers of today make without fail: 16,384 pixels a side, and an area of 64 million. */
const longestSide = 16_384;
const largestArea = 64_000_000;
const finest = 4;

/**
 * How many pixels a picture has for one of its plain size: 4, so that names can be read in print, or as many as a browser
 * makes. Below 1 only for pictures that no browser makes at their plain size.
 */
export function pngScale({ width, height }: Pick<Picture, 'width' | 'height'>): number {
  const most = Math.min(longestSide / width, longestSide / height, Math.sqrt(largestArea / (width * height)));
  return most >= 1 ? Math.min(finest, Math.floor(most * 4) / 4) : most;
}

/**
 * A picture as PNG.
 *
 * @throws Error whose message says for a person that the browser makes no picture of this size
 */
export async function picturePng(picture: Picture): Promise<Blob> {
  const scale = pngScale(picture);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(picture.width * scale);
  canvas.height = Math.floor(picture.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error(refusal(canvas));
  context.scale(scale, scale);
  context.textBaseline = 'middle';
  for (const shape of picture.shapes) paintShape(context, shape);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(refusal(canvas));
  return blob;
}

function refusal({ width, height }: HTMLCanvasElement): string {
  return `The browser makes no picture of ${width} by ${height} pixels. SVG has no such limit.`;
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape): void {
  context.beginPath();
  switch (shape.kind) {
    case 'rect':
      context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
      context.globalAlpha = shape.opacity;
      fill(context, shape.fill);
      outline(context, shape.outline);
      context.globalAlpha = 1;
      return;
    case 'circle':
      context.arc(shape.at.x, shape.at.y, shape.radius, 0, 2 * Math.PI);
      fill(context, shape.fill);
      outline(context, shape.outline);
      return;
    case 'line':
      context.moveTo(shape.from.x, shape.from.y);
      context.lineTo(shape.to.x, shape.to.y);
      outline(context, shape.outline);
      return;
    case 'curve':
      context.moveTo(shape.from.x, shape.from.y);
      context.quadraticCurveTo(shape.control.x, shape.control.y, shape.to.x, shape.to.y);
      outline(context, shape.outline);
      return;
    case 'polygon':
      for (const { x, y } of shape.points) context.lineTo(x, y);
      context.closePath();
      fill(context, shape.fill);
      return;
    case 'text':
      context.font = `${shape.isBold ? 600 : 400} ${shape.size}px system-ui, sans-serif`;
      context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      context.fillStyle = shape.fill;
      // Isolated, so that letters of a right-to-left script do not turn the dots of a name around.
      context.fillText(`\u2066${shape.text}\u2069`, shape.at.x, shape.at.y);
  }
}

function fill(context: CanvasRenderingContext2D, colour: string | null): void {
  if (colour === null) return;
  context.fillStyle = colour;
  context.fill();
}

function outline(context: CanvasRenderingContext2D, line: Outline | null): void {
  if (!line) return;
  context.strokeStyle = line.colour;
  context.lineWidth = line.width;
  context.setLineDash([...line.dash]);
  context.stroke();
}
