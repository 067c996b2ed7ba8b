"""The product’s addresses, and the yardstick’s one."""

from django.urls import include, path

from .views import Add

urlpatterns = [path("yardstick/", Add.as_view()), path("", include("partnercenter.urls"))]
