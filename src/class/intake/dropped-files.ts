// Files that were dropped on a page, those in folders too.

/** The most files that are collected: one more than are read, so that whoever reads them can say that there are more. */
const most = 5_001;

/** Every file of a drop, folders opened. A file that cannot be read is left to whoever reads it. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // Entries are there only while the drop is handled, so all are asked for at once.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return [...data.files];
  const files: File[] = [];
  for (const entry of entries) {
    // One folder after the other, so that the rest is left alone once there are enough files.
    // oxlint-disable-next-line no-await-in-loop
    if (entry) await collect(entry, files);
  }
  return files;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length >= most) return;
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((resolve) => {
      entry.file(resolve, () => resolve(undefined));
    });
    if (file) files.push(file);
  } else if (isFolder(entry)) {
    for (const inside of await entriesOf(entry.createReader())) {
      // oxlint-disable-next-line no-await-in-loop -- in the order of the folder
      await collect(inside, files);
    }
  }
}

/** A browser's reader returns about a hundred entries a call, and none when all have been read. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve) => {
    reader.readEntries(resolve, () => resolve([]));
  });
  return some.length > 0 ? [...some, ...(await entriesOf(reader))] : [];
}
