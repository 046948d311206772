/** The looks in which Teams shows cards. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

interface Palette {
  readonly page: string;
  readonly emphasis: string;
  readonly text: string;
  readonly quiet: string;
  readonly accent: string;
  readonly attention: string;
}

/** Colors as the Teams client has them (Fluent UI's Teams themes). */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#ffffff',
    emphasis: '#f5f5f5',
    text: '#242424',
    quiet: '#616161',
    accent: '#5b5fc7',
    attention: '#c4314b',
  },
  dark: {
    page: '#292929',
    emphasis: '#1f1f1f',
    text: '#ffffff',
    quiet: '#adadad',
    accent: '#9299f7',
    attention: '#f97386',
  },
  contrast: {
    page: '#000000',
    emphasis: '#000000',
    text: '#ffffff',
    quiet: '#ffffff',
    accent: '#ffff01',
    attention: '#ffff01',
  },
};

/** A host configuration for the `adaptivecards` renderer that is like that of Teams. */
export function teamsHostConfig(theme: Theme): object {
  const { page, emphasis } = PALETTES[theme];
  return {
    supportsInteractivity: true,
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      default: { backgroundColor: page, foregroundColors: foregroundColors(theme) },
      emphasis: { backgroundColor: emphasis, foregroundColors: foregroundColors(theme) },
    },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' } } },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  };
}

function foregroundColors(theme: Theme): object {
  const { text, quiet, accent, attention } = PALETTES[theme];
  const plain = { default: text, subtle: quiet };
  return {
    default: plain,
    accent: { default: accent, subtle: accent },
    attention: { default: attention, subtle: attention },
    good: plain,
    warning: plain,
    dark: plain,
    light: plain,
  };
}
