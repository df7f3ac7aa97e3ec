import type { ChannelMessage } from '../channel.js';
import { fillTemplate } from '../fill-template.js';

/** A file's path below its folder, by the template of the destination (contract `FileName`). Values can neither leave the folder nor hide a file. */
export function fileName(template: string, message: ChannelMessage): string {
  return fillTemplate(template, message);
}
