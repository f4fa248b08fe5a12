/** A file that came as a part of a multipart request. */
export class UploadedFile {
  constructor(
    readonly bytes: Buffer,
    readonly filename: string,
    readonly mimeType: string,
  ) {}
}
