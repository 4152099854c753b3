// P3: the client of AWS for JavaScript against the stand-in server.

import * as wireless from '@aws-sdk/client-iot-wireless';

import { Row, versioned } from './rows.mjs';

const ROLE = 'arn:aws:iam::123456789012:role/Reader';
const IMAGE = 's3://bucket/key';

/** The rows of a server. */
export async function rows({ url }) {
  const row = new Row('P3', versioned('@aws-sdk/client-iot-wireless'), 'each FUOTA operation is done, each mistake is a typed exception');
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const client = new wireless.IoTWirelessClient({ endpoint: url, region: 'us-east-1', credentials, maxAttempts: 3 });
  const send = (name, input) => client.send(new wireless[`${name}Command`](input));
  const works = async (name, input, check = () => true) => {
    try {
      const output = await send(name, input);
      row.note(name, check(output) ? null : `unexpected: ${JSON.stringify(output)}`);
      return output;
    } catch (error) {
      row.note(name, String(error));
      return {};
    }
  };
  const fails = async (name, input, exception) => {
    try {
      await send(name, input);
      row.note(`${name} (${exception})`, 'it was accepted');
    } catch (error) {
      row.note(`${name} (${exception})`, error.name === exception ? null : `${error.name}: ${error.message}`);
    }
  };
  const input = { FirmwareUpdateImage: IMAGE, FirmwareUpdateRole: ROLE, ClientRequestToken: 'js-1' };
  const { Id } = await works('CreateFuotaTask', input, (output) => output.Id && output.Arn);
  await works('CreateFuotaTask', input, (output) => output.Id === Id);
  await fails('CreateFuotaTask', { ...input, Name: 'other' }, 'ConflictException');
  await fails('CreateFuotaTask', { ...input, ClientRequestToken: undefined, RedundancyPercent: 101 }, 'ValidationException');
  await works('GetFuotaTask', { Id }, (output) => output.Status === 'Pending' && output.CreatedAt instanceof Date);
  await works('ListFuotaTasks', { MaxResults: 1 }, (output) => output.FuotaTaskList.length === 1);
  await works('AssociateMulticastGroupWithFuotaTask', { Id, MulticastGroupId: 'g' });
  await works('AssociateWirelessDeviceWithFuotaTask', { Id, WirelessDeviceId: 'd' });
  await works('ListMulticastGroupsByFuotaTask', { Id }, (output) => output.MulticastGroupList[0].Id === 'g');
  await works('DisassociateMulticastGroupFromFuotaTask', { Id, MulticastGroupId: 'g' });
  await works('DisassociateWirelessDeviceFromFuotaTask', { Id, WirelessDeviceId: 'd' });
  await works('UpdateFuotaTask', { Id, Description: 'better' });
  await works('StartFuotaTask', { Id });
  await fails('UpdateFuotaTask', { Id, Description: 'late' }, 'ConflictException');
  await works('DeleteFuotaTask', { Id });
  await fails('GetFuotaTask', { Id }, 'ResourceNotFoundException');
  return [row];
}
