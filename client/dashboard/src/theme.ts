import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#e6f7f3',
  '#cfece5',
  '#a0dacd',
  '#6ec7b3',
  '#45b79d',
  '#2bac8f',
  '#138c74',
  '#0b6e5f',
  '#085a4e',
  '#04453c',
];

/** Mantine's greys with a touch of the main colour; the eighth is the surface. */
const dark: MantineColorsTuple = [
  '#d3dedb',
  '#c0cdc9',
  '#a9b8b4',
  '#7f938d',
  '#3f524d',
  '#2f403b',
  '#1e2c29',
  '#14201d',
  '#0e1715',
  '#0a1110',
];

export const theme = createTheme({
  colors: { pine, dark },
  primaryColor: 'pine',
  // Mantine's own blue has 3.56:1 against white; this one has 6.2:1 (WCAG asks for 4.5:1).
  primaryShade: { light: 7, dark: 7 },
  autoContrast: false,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    'Inter, -apple-system, "Segoe UI", Roboto, "PingFang TC", "PingFang SC", "Noto Sans TC", "Noto Sans SC", "Noto Sans CJK TC", "Microsoft JhengHei", "Microsoft YaHei", sans-serif',
  headings: { fontWeight: '650' },
  focusRing: 'auto',
  components: {
    // Their heads are no banners of the page, which `header` inside a dialog would be.
    Modal: { defaultProps: { centered: true, attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { position: 'right', size: 'lg', attributes: { header: { role: 'presentation' } } } },
    Loader: { defaultProps: { type: 'dots' } },
  },
});

/** Raises what Mantine leaves below 4.5:1: secondary text, placeholders, errors, tinted surfaces. */
export const cssVariables: CSSVariablesResolver = (current) => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': current.colors.gray[7],
    '--mantine-color-placeholder': current.colors.gray[7],
    '--mantine-color-error': current.colors.red[9],
    '--mantine-color-anchor': current.colors.pine?.[8] ?? '#085a4e',
    '--mantine-color-teal-light-color': '#06604a',
    '--mantine-color-orange-light-color': '#8a3000',
    '--mantine-color-red-light-color': '#9c1c1c',
    '--mantine-color-yellow-light-color': '#6e4400',
    '--mantine-color-indigo-light-color': '#2b3f9e',
    '--mps-page': '#f4f7f6',
    '--mps-surface': '#ffffff',
    '--mps-border': '#dbe3e1',
    '--mps-good': '#0b6e5f',
    '--mps-bad': current.colors.red[9],
    '--mps-warn': '#8a4b00',
    '--mps-series-1': '#0b6e5f',
    '--mps-series-2': '#b4540a',
    '--mps-series-3': '#4263c8',
  },
  dark: {
    '--mantine-color-body': '#14201d',
    '--mantine-color-dimmed': '#b6c4c0',
    '--mantine-color-placeholder': '#a9b8b4',
    '--mantine-color-error': current.colors.red[3],
    '--mantine-color-anchor': current.colors.pine?.[2] ?? '#a0dacd',
    '--mantine-color-default': '#1d2b28',
    '--mantine-color-default-border': '#3a4b47',
    '--mps-page': '#0e1715',
    '--mps-surface': '#14201d',
    '--mps-border': '#2c3b37',
    '--mps-good': '#6ec7b3',
    '--mps-bad': '#ffa8a8',
    '--mps-warn': '#ffc078',
    '--mps-series-1': '#45b79d',
    '--mps-series-2': '#f0a060',
    '--mps-series-3': '#91a7ff',
  },
});
