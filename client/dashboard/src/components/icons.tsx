/** The few icons that the pages need, drawn here so that no icon library has to be loaded. */
const PATHS = {
  wallet: 'M3 7a2 2 0 0 1 2-2h12v4M3 7v10a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V9H5a2 2 0 0 1-2-2zm13 7h2',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  star: 'M12 3l2.7 5.6 6.1.8-4.500 4.200 1.100 6.100L12 16.800l-5.400 2.900 1.100-6.100L3.200 9.400l6.100-.8z',
  till: 'M4 21h16M5 21V9h14v12M8 9V4h8v5M8 13h.01M12 13h.01M16 13h.01M8 17h.01M12 17h.01M16 17h.01',
  chart: 'M4 20V4M4 20h16M8 16v-5M12 16V8M16 16v-8',
  receipt: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  users:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c.5-4 3-6 6.500-6s6 2 6.500 6M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.500c2 .8 3.200 2.700 3.500 5.500',
  card: 'M3 6h18v12H3zM3 10h18M7 15h4',
  shop: 'M4 10v10h16V10M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM10 20v-5h4v5',
  log: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  key: 'M15 13a5 5 0 1 0-4.600-3L4 16.400V20h3.600v-2.500H10V15h2l1.500-1.500M16 8h.01',
  gear: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 2.500v3M12 18.500v3M2.500 12h3M18.500 12h3M5.300 5.300l2.100 2.100M16.600 16.600l2.100 2.100M5.300 18.700l2.100-2.100M16.600 7.400l2.100-2.100',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.6-4.500 3.700-7 8-7s7.400 2.500 8 7',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  refresh: 'M20 11a8 8 0 1 0-2.300 6.300M20 5v6h-6',
  download: 'M12 4v11M7.500 11l4.500 4.500 4.500-4.500M5 20h14',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 17a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z',
  alert: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  offline:
    'M3 3l18 18M5 12.500a10 10 0 0 1 4-2.400M2 9a14 14 0 0 1 5-3M12 20h.01M8.500 16a5 5 0 0 1 7 0M15 10.200a10 10 0 0 1 4 2.300M11 5.500A14 14 0 0 1 22 9',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  logout: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3.500 2.500 3.500 15.500 0 18M12 3c-3.500 2.500-3.500 15.500 0 18',
  backspace: 'M9 5h12v14H9l-6-7zM12.500 9.500l5 5M17.500 9.500l-5 5',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1-1',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside a text: readers pass over it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
