import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Nearer to the end than this counts as being there, pixels. */
const NEAR_END = 60;
/** The button to the end shows from here on. */
const FAR_FROM_END = 240;
const NEAR_TOP = 600;
/** After so long without a scroll the list is at rest. */
const REST_MS = 900;

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

export interface FollowScroll {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** The end is out of sight. */
  isAway: boolean;
  onScroll: () => void;
  toEnd: () => void;
}

/**
 * Keeps the end of a list in sight while the reader is there, and the reader's place where older lines come in above.
 * `firstKey` names the first line; `onTop` is called near the top.
 */
export function useFollowScroll(firstKey: string | undefined, onTop: () => void): FollowScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const last = useRef({ top: 0, height: 0, key: undefined as string | undefined });
  const resting = useRef(0);
  const [isAway, setAway] = useState(false);

  const settle = useCallback((smooth: boolean) => {
    const box = scroller.current;
    if (!box || !following.current) return;
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < box.clientHeight;
    box.scrollTo({ top: box.scrollHeight, behavior: smooth && near && !reducedMotion.matches ? 'smooth' : 'instant' });
  }, []);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    if (last.current.key === undefined) settle(false);
    else if (last.current.key !== firstKey && !following.current)
      box.scrollTop += box.scrollHeight - last.current.height;
    last.current = { top: box.scrollTop, height: box.scrollHeight, key: firstKey };
  }, [firstKey, settle]);

  useEffect(() => {
    const box = scroller.current;
    if (!box || !content.current) return undefined;
    let isFirst = true;
    const observer = new ResizeObserver((entries) => {
      const grew = entries.every(({ target }) => target === content.current);
      settle(grew && !isFirst);
      isFirst = false;
      last.current.height = box.scrollHeight;
    });
    observer.observe(content.current);
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, [settle]);

  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    box.dataset['scrolling'] = '';
    window.clearTimeout(resting.current);
    resting.current = window.setTimeout(() => delete box.dataset['scrolling'], REST_MS);
    const fromEnd = box.scrollHeight - box.scrollTop - box.clientHeight;
    if (fromEnd < NEAR_END) following.current = true;
    // Only the reader scrolls up; our own smooth scrolling is also far from the end for a while.
    else if (box.scrollTop < last.current.top - 1) following.current = false;
    last.current.top = box.scrollTop;
    setAway(fromEnd > FAR_FROM_END && !following.current);
    if (box.scrollTop < NEAR_TOP) onTop();
  }, [onTop]);

  const toEnd = useCallback(() => {
    following.current = true;
    setAway(false);
    settle(true);
  }, [settle]);

  return { scroller, content, isAway, onScroll, toEnd };
}
