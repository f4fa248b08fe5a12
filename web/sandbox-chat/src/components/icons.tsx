import type { ReactNode } from 'react';

/** Line icons on a 24 × 24 grid. */
const PATHS = {
  menu: <path d="M4 7h16M4 12h16M4 17h10" />,
  back: <path d="M19 12H5m6-6-6 6 6 6" />,
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="12" cy="5" r="1.800" />
      <circle cx="12" cy="12" r="1.800" />
      <circle cx="12" cy="19" r="1.800" />
    </g>
  ),
  addPerson: <path d="M15 20c0-3-2.700-5-6-5s-6 2-6 5m6-8a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm9-3v6m3-3h-6" />,
  sun: (
    <path d="M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-13v2m0 14v2m9-9h-2M5 12H3m15.400-6.400L17 7M7 17l-1.400 1.400m12.800 0L17 17M7 7 5.600 5.600" />
  ),
  moon: <path d="M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500Z" />,
  send: <path fill="currentColor" stroke="none" d="M3.400 4.200c-.3-.9.6-1.600 1.400-1.200l15.700 8c.8.400.8 1.600 0 2L4.800 21c-.8.400-1.700-.3-1.400-1.200l1.900-6.100 8.200-1.700-8.200-1.700z" />,
  voice: <path d="M12 15a3.500 3.500 0 0 0 3.500-3.500v-5a3.500 3.500 0 0 0-7 0v5A3.500 3.500 0 0 0 12 15Zm7-3.500a7 7 0 0 1-14 0M12 18.500V22" />,
  smile: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-4-7.500s1.300 2.500 4 2.500 4-2.500 4-2.500M9 9.500h.01M15 9.500h.01" />,
  keyboard: <path d="M5 6h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2Zm2 4h.01M12 10h.01M17 10h.01M8 14h8" />,
  down: <path d="m6 9.500 6 6 6-6" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  link: <path d="M8 16 16.500 7.500M9 7h8v8" />,
  copy: <path d="M9 9h9a1.500 1.500 0 0 1 1.500 1.500v9A1.500 1.500 0 0 1 18 21H9a1.500 1.500 0 0 1-1.500-1.500v-9A1.500 1.500 0 0 1 9 9Zm-5 6.500A1.500 1.500 0 0 1 3 14V4.500A1.500 1.500 0 0 1 4.500 3H14a1.500 1.500 0 0 1 1.400 1" />,
  file: <path d="M13 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V9m-6-6 6 6m-6-6v6h6" />,
  block: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.700 5.700l12.600 12.600" />,
  unblock: <path d="M7 11V8a5 5 0 0 1 9.500-2M6 11h12a1.500 1.500 0 0 1 1.500 1.500v7A1.500 1.500 0 0 1 18 21H6a1.500 1.500 0 0 1-1.500-1.500v-7A1.500 1.500 0 0 1 6 11Z" />,
  reply: <path d="M10 8V4l-7 7 7 7v-4c5 0 8.500 1.600 11 5-1-5-4-10-11-11Z" />,
  warning: <path d="M12 9v4.500m0 3.500h.01M10.300 4.200 2.600 17.500A2 2 0 0 0 4.300 20.500h15.400a2 2 0 0 0 1.700-3L13.700 4.200a2 2 0 0 0-3.400 0Z" />,
  clock: <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-12.500V12l2.500 2" />,
  tick: <path d="m5 12.500 4.500 4.500L19 7" />,
  ticks: <path d="m1.500 12.500 4.500 4.500L15.500 7m-4 8.500L13 17 22.500 7" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

/** An icon; it says nothing to a screen reader, so what it stands for is written beside it or in a label. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {PATHS[name]}
    </svg>
  );
}
