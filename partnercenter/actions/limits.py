"""Counts tries: one statement each, so that processes at the same moment lose no count."""

from __future__ import annotations

import datetime

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from ..models import Tally, new_key

# A row past its end starts anew; a row that is full is left as it is, and the database returns nothing.
COUNT = """
    INSERT INTO partnercenter_tally (id, key, count, ends_at) VALUES (%s, %s, 1, %s)
    ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN partnercenter_tally.ends_at <= %s THEN 1 ELSE partnercenter_tally.count + 1 END,
        ends_at = CASE WHEN partnercenter_tally.ends_at <= %s THEN excluded.ends_at ELSE partnercenter_tally.ends_at END
    WHERE partnercenter_tally.count < %s OR partnercenter_tally.ends_at <= %s
    RETURNING count
"""


@transaction.atomic(durable=True)
def count_try(*, key: str, limit: int, seconds: int) -> bool:
    """Count one try under ``key`` and say whether it was within the limit.

    The window opens with its first try and lasts ``seconds``. Raises RuntimeError inside another transaction:
    a try whose count was rolled back with what it tried would be free.
    """
    now = timezone.now()
    moment = connection.ops.adapt_datetimefield_value
    ends_at = moment(now + datetime.timedelta(seconds=seconds))
    row_key = Tally._meta.pk.get_db_prep_value(new_key(), connection)
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [row_key, key, ends_at, moment(now), moment(now), limit, moment(now)])
        counted = cursor.fetchone()
    # One key in 256 sweeps for all: whoever opens many windows also clears the old ones away.
    if counted == (1,) and key.startswith("00"):
        purge_tallies()
    return counted is not None


@transaction.atomic
def give_back_try(*, key: str) -> None:
    """Take one try off the count: what succeeded was no guess."""
    Tally.objects.filter(key=key, count__gt=0).update(count=F("count") - 1)


@transaction.atomic
def purge_tallies() -> int:
    """Delete the counts whose window is over, and return how many there were."""
    over = Tally.objects.filter(ends_at__lte=timezone.now())
    # Rows another process is working on are left to it.
    mine = over.select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked)
    return Tally.objects.filter(pk__in=list(mine.values_list("pk", flat=True)[:1000])).delete()[0]
