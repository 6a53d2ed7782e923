import { command, flag } from '../../command.js';
import { readPin } from '../../prompt/read-pin.js';

const parameters = { pinStdin: flag('--pin-stdin', 'option.pinStdin') };

export default command({
  parameters,
  examples: ['mps operator set-pin'],
  run: async (cli, input) => {
    const client = await cli.client();
    const pin = await readPin(cli, input.pinStdin);
    const answer = await cli.busy(client.merchant.setPin.mutate({ pin }));
    return { data: answer, text: `${answer.message}\n` };
  },
});
