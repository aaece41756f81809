/** Small files of each format that Parley only reads, or that other programs write otherwise. */
export const samples: Readonly<Record<string, readonly string[]>> = {
  net: [
    `net { node_size = (80 40); name = "Fire"; }
node Fire { label = "A fire"; position = (100 200); states = ("yes" "no"); }
node Smoke { states = ("yes" "no"); }
decision Leave { states = ("stay" "go"); }
utility Safety { }
potential (Fire) { data = ( 0.01 0.99 ); }
potential (Smoke | Fire Leave) { data = (((0.9 0.1) (0.8 0.2)) ((0.02 0.98) (0.01 0.99))); }
potential (Safety | Fire Leave) { data = ((-100 0)(10 5)); }
`,
  ],
  dne: [
    `// ~->[DNET-1]->~
bnet Fire {
title = "Fire alarm";
node Fire { kind = NATURE; discrete = TRUE; states = (yes, no); parents = (); probs = (0.01, 0.99); };
node Heat { kind = NATURE; discrete = FALSE; levels = (0, 20, 100); parents = (Fire);
  probs = ((0.1, 0.9), (0.95, 0.05)); };
node Loss { kind = UTILITY; parents = (Fire); };
};
`,
  ],
  csv: [
    'Label;Type\r\nTalks;event\r\n"A ""treaty""";outcome\r\n\r\nFrom;To;Type\r\nTalks;"A ""treaty""";+\r\n',
  ],
};
