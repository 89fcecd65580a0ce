import { defineType, nullObject, type ObjectMaker } from '../define';
import { itemNotFound } from '../errors';
import { textArgument } from './arguments';

const settingObject = defineType<string>({
  type: 'Setting',
  id: (key) => key,
  properties: {
    key: (key) => key,
    value: (key, { book }) => JSON.parse(JSON.stringify(book.notes.settings[key])) as string,
  },
  setters: {
    value: (key, { book, writer }, value) => {
      writer.guardWorkbook();
      book.notes.settings[key] = value;
    },
  },
  methods: {
    delete: (key, { book, writer }) => {
      writer.guardWorkbook();
      Reflect.deleteProperty(book.notes.settings, key);
    },
  },
});

export const settingCollectionObject: ObjectMaker<null> = defineType({
  type: 'SettingCollection',
  items: (_, excel) =>
    Object.keys(excel.book.notes.settings).map((key) => settingObject(excel, key)),
  methods: {
    getCount: (_, { book }) => Object.keys(book.notes.settings).length,
    getItem: (_, excel, [name]) => {
      const key = textArgument(name);
      if (!Object.hasOwn(excel.book.notes.settings, key)) throw itemNotFound(`the setting ${key}`);
      return settingObject(excel, key);
    },
    getItemOrNullObject: (_, excel, [name]) => {
      const key = textArgument(name);
      const isThere = Object.hasOwn(excel.book.notes.settings, key);
      return isThere ? settingObject(excel, key) : nullObject('Setting');
    },
    add: (_, excel, [name, value]) => {
      excel.writer.guardWorkbook();
      const key = textArgument(name);
      excel.book.notes.settings[key] = value;
      return settingObject(excel, key);
    },
  },
});
