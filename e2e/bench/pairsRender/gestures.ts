import type { BenchGraph } from './benchGraph';
import { frameDone, nextFrame, type Renderer } from './renderer';

/*
 * The gestures are events as a mouse makes them, for some libraries draw less while a real drag goes on than for a call
 * that moves the view.
 */

function mouse(type: 'down' | 'move' | 'up', x: number, y: number, buttons: number): void {
  const target = document.elementFromPoint(x, y) ?? document.body;
  const event: PointerEventInit = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: x,
    clientY: y,
    screenX: x,
    screenY: y,
    button: 0,
    buttons,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
    view: window,
  };
  target.dispatchEvent(new PointerEvent(`pointer${type}`, event));
  target.dispatchEvent(new MouseEvent(`mouse${type}`, event));
}

/** Waits until a graphics processor, or what stands for it, has really drawn what it was told to. */
export function finishGraphics(): void {
  for (const canvas of document.querySelectorAll('canvas')) {
    const context = canvas.classList.length > 0 && canvas.getContext('webgl2');
    if (context) context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

/** Drags the background in circles for so many milliseconds. Answers how many frames that took, and each one's time. */
export async function pan(renderer: Renderer, ms: number): Promise<{ frames: number[]; isMoved: boolean }> {
  // The corner is outside of the disc that the nodes stand on.
  const [x, y] = [60, innerHeight - 60];
  const before = renderer.camera();
  let isMoved = false;
  mouse('move', x, y, 0);
  mouse('down', x, y, 1);
  const frames: number[] = [];
  const begun = performance.now();
  let last = await nextFrame();
  while (last - begun < ms) {
    // Circles that end where they began, so that everything is in view again.
    const angle = ((last - begun) / ms) * 6 * Math.PI;
    mouse('move', x + 120 * (1 - Math.cos(angle)), y - 60 * (1 - Math.cos(2 * angle)), 1);
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
    isMoved ||= renderer.camera() !== before;
  }
  mouse('move', x, y, 1);
  mouse('up', x, y, 0);
  return { frames, isMoved };
}

/** Moves the pointer onto nodes in turn: from the move to the library's word of it, and from lighting to the end of the frame. */
export async function hover(
  renderer: Renderer,
  { drawing, places }: BenchGraph,
  times: number,
): Promise<{ picks: number[]; lights: number[] }> {
  const picks: number[] = [];
  const lights: number[] = [];
  let told: (id: string) => void = () => {};
  renderer.onHover((id) => told(id));
  const step = Math.floor(drawing.nodes.length / times);
  for (let at = 0; at < times; at += 1) {
    const place = places.get(drawing.nodes[at * step]?.id ?? '');
    if (!place) continue;
    const { x, y } = renderer.toScreen(place);
    mouse('move', 3, 3, 0);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const begun = performance.now();
    const id = await new Promise<string | null>((resolve) => {
      told = resolve;
      mouse('move', x, y, 0);
      setTimeout(() => resolve(null), 1500);
    });
    if (id === null) continue;
    picks.push(performance.now() - begun);
    lights.push(await lightingTime(renderer, id));
  }
  return { picks, lights };
}

/**
 * Until the frame that shows the light is done. A page that is at rest gets a frame every 16.7 ms whatever the flags say, and the wait
 * for it would be most of the time: so a spot changes in each frame, as much would while a person moves the pointer.
 */
async function lightingTime(renderer: Renderer, id: string): Promise<number> {
  const spot = document.createElement('div');
  spot.style.cssText = 'position:fixed;width:4px;height:4px;z-index:9';
  document.body.append(spot);
  async function busyFrame(): Promise<void> {
    await nextFrame();
    spot.style.background = spot.style.background === 'red' ? 'blue' : 'red';
  }
  for (let frame = 0; frame < 4; frame += 1) await busyFrame();
  const begun = performance.now();
  renderer.highlight(id);
  await busyFrame();
  finishGraphics();
  await frameDone();
  const ended = performance.now();
  renderer.highlight(null);
  await busyFrame();
  await busyFrame();
  spot.remove();
  return ended - begun;
}
