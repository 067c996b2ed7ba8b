"""B: a stock create view over the plain table, drawn by as_div on a page with nothing else on it."""

from django.views.generic import CreateView

from .models import Company


class Add(CreateView):
    model = Company
    fields = "__all__"
    template_name = "yardstick/add.html"
    success_url = "/yardstick/"
