import { UploadedFile } from '../protocol/uploaded-file';
import { readArguments } from './call-arguments';

const FORM = [
  '--x y',
  'Content-Disposition: form-data; name="chat_id"',
  '',
  '12',
  '--x y',
  'content-disposition: form-data; name="photo"; filename="a\\"b.png"',
  'Content-Type: image/png',
  '',
  '\r\n--x\r\n',
  '--x y--',
  '',
].join('\r\n');

describe('readArguments', () => {
  it('reads JSON, forms and the query together', () => {
    expect(
      readArguments('application/json; charset=utf-8', Buffer.from('{"a":[1],"b":2}'), { b: '1', c: '3' }).fields,
    ).toEqual({
      a: [1],
      b: 2,
      c: '3',
    });
    expect(readArguments('application/x-www-form-urlencoded', Buffer.from('a=%D1%8F+1&b=')).fields).toEqual({
      a: 'я 1',
      b: '',
    });
    expect(readArguments('', Buffer.alloc(0), { a: '1' }).fields).toEqual({ a: '1' });
    expect(readArguments('text/plain', Buffer.from('a=1')).fields).toEqual({});
  });

  it('reads a form with files', () => {
    const { fields, files } = readArguments('multipart/form-data; boundary="x y"', Buffer.from(FORM));
    const photo = files.get('photo');
    expect(fields).toEqual({ chat_id: '12', photo });
    expect(photo).toBeInstanceOf(UploadedFile);
    expect(photo).toMatchObject({ filename: 'a"b.png', mimeType: 'image/png', bytes: Buffer.from('\r\n--x\r\n') });
  });

  it.each([
    ['application/json', '{'],
    ['application/json', '[]'],
    ['application/json', 'null'],
    ['multipart/form-data', FORM],
    ['multipart/form-data; boundary=z', FORM],
    ['multipart/form-data; boundary="x y"', FORM.slice(0, -8)],
    ['multipart/form-data; boundary=z', '--z\r\n\r\nx\r\n--z--'],
  ])('refuses a broken %s', (type, body) => {
    expect(() => readArguments(type, Buffer.from(body))).toThrow(/^Bad Request: can't parse the request body as /);
  });
});
