import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Nearer to the end than this counts as being there, pixels. */
const NEAR_END = 60;
/** The button to the end shows from here on. */
const FAR_FROM_END = 240;
const NEAR_TOP = 600;
/** After so long without a scroll the list is at rest. */
const REST_MS = 900;

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

interface FollowScroll {
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
  const lastTop = useRef(0);
  const markScrolling = useScrollMark();
  const [isAway, setAway] = useState(false);

  const settle = useCallback((smooth: boolean) => {
    if (scroller.current && following.current) scrollToEnd(scroller.current, smooth);
  }, []);
  useSettling(scroller, content, settle);
  useKeptPlace(scroller, firstKey, following);

  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    markScrolling(box);
    const fromEnd = box.scrollHeight - box.scrollTop - box.clientHeight;
    if (fromEnd < NEAR_END) following.current = true;
    // Only the reader scrolls up; our own smooth scrolling is also far from the end for a while.
    else if (box.scrollTop < lastTop.current - 1) following.current = false;
    lastTop.current = box.scrollTop;
    setAway(fromEnd > FAR_FROM_END && !following.current);
    if (box.scrollTop < NEAR_TOP) onTop();
  }, [onTop, markScrolling]);

  const toEnd = useCallback(() => {
    following.current = true;
    setAway(false);
    settle(true);
  }, [settle]);

  return { scroller, content, isAway, onScroll, toEnd };
}

/** Follows every change of size: of the list as it grows, smoothly, and of the window on it, at once. */
function useSettling(
  scroller: RefObject<HTMLDivElement | null>,
  content: RefObject<HTMLDivElement | null>,
  settle: (smooth: boolean) => void,
): void {
  useEffect(() => {
    if (!scroller.current || !content.current) return undefined;
    let isFirst = true;
    const observer = new ResizeObserver((entries) => {
      settle(!isFirst && entries.every(({ target }) => target === content.current));
      isFirst = false;
    });
    observer.observe(content.current);
    observer.observe(scroller.current);
    return () => {
      observer.disconnect();
    };
  }, [scroller, content, settle]);
}

/** Lines that come in above push what one reads out of sight, so the list is moved by their height. */
function useKeptPlace(
  scroller: RefObject<HTMLDivElement | null>,
  firstKey: string | undefined,
  following: RefObject<boolean>,
): void {
  const first = useRef<string>(undefined);
  const height = useRef(0);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    if (first.current === undefined) scrollToEnd(box, false);
    else if (first.current !== firstKey && !following.current) box.scrollTop += box.scrollHeight - height.current;
    first.current = firstKey;
  }, [scroller, firstKey, following]);
  useLayoutEffect(() => {
    height.current = scroller.current?.scrollHeight ?? 0;
  });
}

/** Marks the list with `data-scrolling` while it moves. */
function useScrollMark(): (box: HTMLElement) => void {
  const timer = useRef(0);
  return useCallback((box) => {
    box.dataset.scrolling = '';
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => delete box.dataset.scrolling, REST_MS);
  }, []);
}

/** Over more than a windowful it jumps: a long smooth ride would only make one wait. */
function scrollToEnd(box: HTMLElement, smooth: boolean): void {
  const isNear = box.scrollHeight - box.scrollTop - 2 * box.clientHeight < 0;
  box.scrollTo({
    top: box.scrollHeight,
    behavior: smooth && isNear && !reducedMotion.matches ? 'smooth' : 'instant',
  });
}
