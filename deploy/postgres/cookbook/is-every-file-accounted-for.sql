-- Is every file accounted for? (unproven must be 0 in each line.)
select b.outcome, b.files, b.evidence, b.unproven
from ops.custody_balance b;
