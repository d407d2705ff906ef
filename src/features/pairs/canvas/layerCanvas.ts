/** A canvas that is painted on now and then, and looked at for long. */
export interface LayerCanvas {
  /** What is shown; to be put into the page. */
  readonly element: HTMLElement;
  readonly context: CanvasRenderingContext2D;
  /** Makes it empty, in another size. */
  resize(width: number, height: number, pixelRatio: number): void;
  /** Shows what is painted from now on. */
  thaw(): void;
  /** Shows what is painted as a picture, until it is thawed: to be called when nothing is painted for a while. */
  freeze(): Promise<void>;
}

/**
 * While anything on the page moves, the browser copies each canvas that could be painted on in every frame, painted on or
 * not: a millisecond and more where there is no graphics processor. A picture it copies once; but to take one at each
 * painting would take longer than those copies. So the same is shown by one canvas or the other.
 */
export function layerCanvas(className: string): LayerCanvas {
  const element = document.createElement('div');
  element.className = className;
  const frozen = document.createElement('canvas');
  const live = document.createElement('canvas');
  frozen.hidden = true;
  element.append(frozen, live);
  const picture = frozen.getContext('bitmaprenderer');
  // A canvas has a 2d context unless it was given another one before.
  const context = live.getContext('2d') as CanvasRenderingContext2D;
  let thaws = 0;

  function show(isFrozen: boolean): void {
    frozen.hidden = !isFrozen;
    live.hidden = isFrozen;
  }

  return {
    element,
    context,
    resize(width, height, pixelRatio) {
      live.width = Math.round(width * pixelRatio);
      live.height = Math.round(height * pixelRatio);
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
      context.scale(pixelRatio, pixelRatio);
    },
    thaw() {
      thaws += 1;
      if (!live.hidden) return;
      show(false);
      // Its memory is given back.
      picture?.transferFromImageBitmap(null);
    },
    async freeze() {
      if (live.hidden) return;
      const before = thaws;
      // Where there is no room for a picture, the canvas goes on showing what it shows.
      const taken = await createImageBitmap(live).catch(() => null);
      if (!taken || !picture || thaws !== before) return taken?.close();
      picture.transferFromImageBitmap(taken);
      show(true);
    },
  };
}
