// The desk's script. Every page works without it; this saves steps, keeps what is typed and says what happens.
import { countWords } from './counts.js';
import { focusIssues } from './focus.js';
import { filterLists } from './filter.js';
import { offerInsertions } from './insert.js';
import { keepTyping } from './keep.js';
import { foldMenu } from './menu.js';
import { offerPasskeys } from './passkeys.js';
import { cleanPastes } from './paste.js';
import { offerDragging } from './reorder.js';
import { offerTools } from './tools.js';

foldMenu();
focusIssues();
offerPasskeys();
offerTools();
countWords();
filterLists();
offerInsertions();
cleanPastes();
keepTyping();
offerDragging();
