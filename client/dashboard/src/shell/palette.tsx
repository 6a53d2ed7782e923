import '@mantine/spotlight/styles.css';
import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLogin } from '../api/session.js';
import { Icon } from '../components/icons.js';
import { chooseLanguage } from '../i18n/i18n.js';
import { LANGUAGES } from '../i18n/language.js';
import { logOut } from './log-out.js';
import { navigationOf } from './navigation.js';
import { LANGUAGE_NAMES, SCHEMES } from './preference-names.js';

/** Everything that the menus can do, by typing: Ctrl-K. */
export default function Palette({ wishes }: { wishes: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const login = useLogin();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (wishes > 0) spotlight.open();
  }, [wishes]);
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('palette.pages'),
      actions: navigationOf(login).map(({ path, label, icon }) => ({
        id: path,
        label: t(label),
        leftSection: <Icon name={icon} />,
        onClick: () => void navigate({ to: path }),
      })),
    },
    {
      group: t('palette.settings'),
      actions: [
        ...LANGUAGES.map((language) => ({
          id: language,
          label: `${t('preferences.language')}: ${LANGUAGE_NAMES[language]}`,
          onClick: () => void chooseLanguage(language),
        })),
        ...SCHEMES.map((scheme) => ({
          id: scheme,
          label: `${t('preferences.colours')}: ${t(`preferences.${scheme}`)}`,
          onClick: () => setColorScheme(scheme),
        })),
        { id: 'logout', label: t('action.log_out'), leftSection: <Icon name="logout" />, onClick: () => void logOut() },
      ],
    },
  ];
  return (
    <Spotlight
      actions={groups}
      shortcut={['mod + K']}
      highlightQuery={false}
      nothingFound={t('palette.nothing')}
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('palette.placeholder') }}
    />
  );
}
