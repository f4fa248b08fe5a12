/** Bytes to upload; anywhere Telegram takes a file, a `file_id` string stands for one it already has. */
export class InputFile {
  constructor(
    readonly bytes: Buffer,
    readonly filename: string,
  ) {}
}
