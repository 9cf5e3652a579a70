// Whether a key is a letter of something that is written, and not a command.
const FIELDS = 'input:not([type=radio]):not([type=checkbox]),textarea,select';
const isTyping = event => event.composedPath().some(each => each.matches?.(FIELDS) || each.isContentEditable);
