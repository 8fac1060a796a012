"""Times readability over packed pages, single thread: one line a pass with the processor seconds it took.

Arguments: number of passes, then the pages. A page it cannot read is counted on standard error and costs what it cost.
"""
import gzip
import sys
import time

from readability import Document

passes = int(sys.argv[1])
pages = [gzip.open(path).read() for path in sys.argv[2:]]
for number in range(passes):
    failed = 0
    started = time.process_time()
    for page in pages:
        try:
            document = Document(page)
            document.summary()
            document.short_title()
        except Exception:  # whatever it throws, the next page is read
            failed += 1
    print(time.process_time() - started, flush=True)
    if number == 0 and failed:
        print(f"{failed} pages failed", file=sys.stderr)
