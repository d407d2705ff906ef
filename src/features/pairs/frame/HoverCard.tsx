import { useLayoutEffect, useRef } from 'react';

interface HoverCardProps {
  /** The point of the page that is looked at: the card stands beside it. */
  readonly x: number;
  readonly y: number;
  readonly children: React.ReactNode;
}

const gap = 16;
const edge = 8;

/** A card beside a point, within the window; it never comes between the pointer and what is pointed at. */
export function HoverCard({ x, y, children }: HoverCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const left = x + gap + width <= innerWidth - edge ? x + gap : x - gap - width;
    const top = y + gap + height <= innerHeight - edge ? y + gap : y - gap - height;
    element.style.left = `${Math.max(edge, left)}px`;
    element.style.top = `${Math.max(edge, top)}px`;
  });
  return (
    <div ref={card} role="tooltip" className="hover-card">
      {children}
    </div>
  );
}
