import { argument, command } from '../../command.js';
import { readProfile, readProfiles, useProfile, writeProfile } from '../../config/profiles.js';

const parameters = { name: argument('[name]', 'argument.profile') };

export default command({
  parameters,
  examples: ['mps profile use shop', 'mps profile use shop --url https://pay.example.com'],
  run: async (cli, input) => {
    const name = await cli.need(input.name, '<name>', () => cli.ask.text(cli.t('ask.profile')));
    const isNew = !Object.hasOwn(readProfiles().profiles, name);
    const stored = readProfile(name);
    // A new profile begins with the address that is in use.
    const profile = isNew ? { ...stored, url: cli.url } : stored;
    writeProfile(name, profile);
    useProfile(name);
    return {
      data: { profile: name, url: profile.url },
      text: `${cli.t('profile.used', { name, url: profile.url })}\n`,
    };
  },
});
